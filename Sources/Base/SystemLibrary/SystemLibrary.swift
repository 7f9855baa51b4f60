/// The C library under one name on every system.
///
/// Only the outermost layers may import it, and the files of the core that `ArchitectureTests` lists.
#if canImport(Glibc)
  @_exported import Glibc
#elseif canImport(Musl)
  @_exported import Musl
#else
  @_exported import Darwin
#endif
