#include "cli/program.hpp"

int main(int argc, char** argv) { return entente::cli::run_program(argc, argv); }
