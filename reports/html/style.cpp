#include "reports/html/style.hpp"

namespace entente::reports {

const std::string_view page_style = R"css(
:root{color-scheme:light dark;--paper:#fff;--tint:#f1f5f9;--line:#cbd5e1;--soft:#475569;--ink:#0f172a;
--blue:#1d4ed8;--amber:#b45309;--teal:#0f766e;--violet:#6d28d9;--red:#b91c1c;--green:#15803d;
--good:#dcfce7;--bad:#fee2e2;--unsure:#fef3c7}
@media (prefers-color-scheme:dark){:root{--paper:#0b1220;--tint:#151f32;--line:#3b475a;--soft:#aab6c7;--ink:#e5ebf3;
--blue:#7aa7ff;--amber:#fbbf24;--teal:#4fd1bd;--violet:#b79bff;--red:#ff8080;--green:#5fdc8c;
--good:#12351f;--bad:#45181b;--unsure:#3d2f0b}}
*{box-sizing:border-box}
body{font:16px/1.55 system-ui,-apple-system,"Segoe UI",sans-serif;color:var(--ink);background:var(--paper);
margin:0 auto;padding:2.2rem 1.25rem 4rem;max-width:70rem}
h1{font-size:2rem;line-height:1.2;margin:.1rem 0 .4rem;letter-spacing:-.01em;overflow-wrap:anywhere}
h2{font-size:1.3rem;margin:3rem 0 .9rem;padding-bottom:.35rem;border-bottom:2px solid var(--line)}
h3{font-size:1.05rem;margin:0;overflow-wrap:anywhere}h4{font-size:.95rem;margin:1.1rem 0 .3rem}
p{margin:.5rem 0}a{color:var(--blue)}code{font:.88em ui-monospace,Consolas,monospace;overflow-wrap:anywhere}
.soft,caption,.source{color:var(--soft)}.source{font-size:.86rem}.kicker{text-transform:uppercase;letter-spacing:.09em;font-size:.78rem;color:var(--soft);margin:0}
.good{color:var(--green)}.bad{color:var(--red)}.unsure{color:var(--amber)}
.tiles{display:flex;flex-wrap:wrap;gap:.8rem;padding:0;margin:1.3rem 0;list-style:none}
.tiles li{flex:1 1 8.5rem;background:var(--tint);border:1px solid var(--line);border-radius:12px;padding:.7rem 1rem}
.tiles strong{display:block;font-size:1.55rem;line-height:1.25;font-variant-numeric:tabular-nums}
.badge{display:inline-block;font-weight:600;border-radius:99px;padding:.08rem .7rem;margin-right:.5rem;white-space:nowrap}
.badge.good{background:var(--good)}.badge.bad{background:var(--bad)}.badge.unsure{background:var(--unsure)}
.card{border:1px solid var(--line);border-left-width:5px;border-radius:12px;padding:1rem 1.25rem;margin:1.1rem 0}
.card.good{border-left-color:var(--green)}.card.bad{border-left-color:var(--red)}.card.unsure{border-left-color:var(--amber)}
.card.good,.card.bad,.card.unsure{color:var(--ink)}
.wide{overflow-x:auto}.drawing{overflow-x:auto;border:1px solid var(--line);border-radius:12px;margin:.9rem 0}
.drawing svg{display:block;max-width:none}.drawing g:focus-visible{outline:3px solid var(--blue);outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:.91rem;margin:.7rem 0}caption{text-align:left;padding:.2rem 0 .3rem}
th,td{text-align:left;vertical-align:top;padding:.38rem .9rem .38rem 0;border-bottom:1px solid var(--line);overflow-wrap:break-word}
th{font-weight:600;color:var(--soft);font-size:.85rem}th:first-child,td:first-child{min-width:6.5rem}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}td.time{white-space:nowrap;font-variant-numeric:tabular-nums}
ol.steps{padding-left:1.6rem}ol.steps>li{margin:.35rem 0;padding-left:.2rem}ol.steps>li::marker{font-weight:600}
ul.why{list-style:none;padding:0;margin:.3rem 0 .8rem;font-size:.91rem}ul.why li{padding:.16rem 0 .16rem 1.5rem;text-indent:-1.5rem}
ul.why .d1{margin-left:1.5rem}ul.why .d2{margin-left:3rem}ul.why .d3{margin-left:4.5rem}ul.why .d4{margin-left:6rem}
details{margin:.3rem 0}summary{cursor:pointer;color:var(--blue);width:fit-content}summary:focus-visible,a:focus-visible{outline:3px solid var(--blue);outline-offset:2px;border-radius:3px}
pre{background:var(--tint);border:1px solid var(--line);border-radius:10px;padding:.8rem 1rem;overflow-x:auto}
footer{margin-top:3rem;border-top:2px solid var(--line);padding-top:.6rem}
.f-paper{fill:var(--paper)}.f-tint{fill:var(--tint)}.f-line{fill:var(--line)}.f-soft{fill:var(--soft)}.f-ink{fill:var(--ink)}
.f-blue{fill:var(--blue)}.f-amber{fill:var(--amber)}.f-teal{fill:var(--teal)}.f-violet{fill:var(--violet)}.f-red{fill:var(--red)}.f-green{fill:var(--green)}
.s-paper{stroke:var(--paper)}.s-tint{stroke:var(--tint)}.s-line{stroke:var(--line)}.s-soft{stroke:var(--soft)}.s-ink{stroke:var(--ink)}
.s-blue{stroke:var(--blue)}.s-amber{stroke:var(--amber)}.s-teal{stroke:var(--teal)}.s-violet{stroke:var(--violet)}.s-red{stroke:var(--red)}.s-green{stroke:var(--green)}
@media (max-width:40rem){th,td{min-width:5.5rem}body{padding:1.2rem .9rem 3rem}h1{font-size:1.55rem}.card{padding:.8rem .9rem}}
@media print{:root{color-scheme:light;--paper:#fff;--tint:#f6f8fa;--line:#bbb;--soft:#333;--ink:#000;--blue:#1d4ed8;--amber:#b45309;--teal:#0f766e;
--violet:#6d28d9;--red:#b91c1c;--green:#15803d;--good:#fff;--bad:#fff;--unsure:#fff}
body{max-width:none;padding:0;font-size:10.5pt}.drawing{overflow:visible;border:0}.drawing svg{max-width:100%;height:auto}
.card,tr,li,.drawing{break-inside:avoid}.card{break-inside:auto}h2,h3{break-after:avoid}}
)css";

}  // namespace entente::reports
