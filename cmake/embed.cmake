# Turns a text file into a C++ source that holds its bytes. A string literal may not exceed 64 KiB
# in portable C++, so the bytes are written as an array.
file(READ ${INPUT} hex HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
file(WRITE ${OUTPUT} "#include <string_view>
namespace entente::embedded {
static constexpr char bytes_of_${SYMBOL}[] = {${bytes}'\\0'};
extern const std::string_view ${SYMBOL};
const std::string_view ${SYMBOL}{bytes_of_${SYMBOL}, sizeof bytes_of_${SYMBOL} - 1};
}  // namespace entente::embedded
")
