/// The C library under one name on every system.
///
/// Only the outermost layers, and the files of the core that `ArchitectureTests` lists, may import the module.
#if canImport(Glibc)
  @_exported import Glibc
#elseif canImport(Musl)
  @_exported import Musl
#else
  @_exported import Darwin
#endif
