# One static library a folder, with the same warnings and the same include root everywhere.

function(entente_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Werror)
  if(ENTENTE_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=${ENTENTE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all
                           # With sanitizers g++ 12 takes its own <regex> and <optional> for uninitialised, and, read
                           # from a precompiled header, its own <string> for out of bounds (GCC bug 105651).
                           -Wno-maybe-uninitialized -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow
                           -Wno-stringop-overread)
    target_link_options(${target} PRIVATE -fsanitize=${ENTENTE_SANITIZE})
  endif()
endfunction()

# What nearly every source reads anyway, read once a target: measured, it takes a third off a clean build, and the
# project's own headers that nearly all of a target reads another sixth.
function(entente_precompile target)
  target_precompile_headers(${target} PRIVATE <algorithm> <array> <functional> <map> <memory> <optional> <set> <string>
                            <string_view> <unordered_map> <vector> ${ARGN})
endfunction()

# entente_library(<folder> PUBLIC <targets...> PRIVATE <targets...> PRECOMPILE <headers...> or
# PRECOMPILED_WITH <folder>): every .cpp below the folder, but for the main.cpp of a program.
function(entente_library folder)
  cmake_parse_arguments(ARG "" "PRECOMPILED_WITH" "PUBLIC;PRIVATE;PRECOMPILE" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${folder}/*.cpp)
  list(REMOVE_ITEM sources ${PROJECT_SOURCE_DIR}/${folder}/main.cpp)
  add_library(entente_${folder} STATIC ${sources})
  add_library(entente::${folder} ALIAS entente_${folder})
  target_include_directories(entente_${folder} PUBLIC ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/generated)
  target_link_libraries(entente_${folder} PUBLIC ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
  if(ARG_PRECOMPILED_WITH)
    target_precompile_headers(entente_${folder} REUSE_FROM entente_${ARG_PRECOMPILED_WITH})
  else()
    entente_precompile(entente_${folder} <fmt/format.h> <tl/expected.hpp> ${ARG_PRECOMPILE})
  endif()
  entente_warnings(entente_${folder})
endfunction()

# entente_embed(<target> <symbol> <file>): the file's bytes as `extern const std::string_view entente::embedded::<symbol>`.
function(entente_embed target symbol file)
  set(out ${PROJECT_BINARY_DIR}/generated/embedded/${symbol}.cpp)
  add_custom_command(
    OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DINPUT=${file} -DOUTPUT=${out} -DSYMBOL=${symbol} -P ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${file} ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${out})
endfunction()
