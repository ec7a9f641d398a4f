package nl.hangmap.capture.worker.image;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import nl.hangmap.capture.worker.FileRefused.Reason;

/// The functions of the system's libheif that open a file and give its images.
final class HeifLibrary {

  /// `struct heif_error`: code, subcode, message; returned by value.
  private static final StructLayout ERROR =
      MemoryLayout.structLayout(
          JAVA_INT.withName("code"), JAVA_INT.withName("subcode"), ADDRESS.withName("message"));

  private static final int LONGEST_MESSAGE = 500;
  private static final int UNSUPPORTED_FEATURE = 4;
  private static final int UNSUPPORTED_CODEC = 3000;

  private final Linker linker = Linker.nativeLinker();
  private final SymbolLookup symbols;

  private HeifLibrary(SymbolLookup symbols) {
    this.symbols = symbols;
  }

  /// @param name as the system's loader finds it
  /// @throws RefusedFile with NEEDS_LIBHEIF when it is not installed
  static HeifLibrary load(String name) throws RefusedFile {
    try {
      return new HeifLibrary(SymbolLookup.libraryLookup(name, Arena.global()));
    } catch (IllegalArgumentException missing) {
      throw new RefusedFile(Reason.NEEDS_LIBHEIF, name + " is not installed", missing);
    }
  }

  MemorySegment pointer(String function, Object... arguments) {
    return (MemorySegment)
        call(function, FunctionDescriptor.of(ADDRESS, layouts(arguments)), arguments);
  }

  int number(String function, Object... arguments) {
    return (int) call(function, FunctionDescriptor.of(JAVA_INT, layouts(arguments)), arguments);
  }

  void run(String function, Object... arguments) {
    call(function, FunctionDescriptor.ofVoid(layouts(arguments)), arguments);
  }

  /// Calls a function that says whether it succeeded.
  void attempt(Arena arena, String function, Object... arguments) throws RefusedFile {
    var all = new Object[arguments.length + 1];
    all[0] = (java.lang.foreign.SegmentAllocator) arena;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    var error =
        (MemorySegment) call(function, FunctionDescriptor.of(ERROR, layouts(arguments)), all);
    int code = error.get(JAVA_INT, 0);
    if (code != 0) {
      boolean decoder = code == UNSUPPORTED_FEATURE && error.get(JAVA_INT, 4) == UNSUPPORTED_CODEC;
      throw new RefusedFile(
          decoder ? Reason.NEEDS_LIBHEIF : Reason.DAMAGED,
          "HEIF: " + error.get(ADDRESS, 8).reinterpret(LONGEST_MESSAGE).getString(0));
    }
  }

  private Object call(String function, FunctionDescriptor descriptor, Object... arguments) {
    MethodHandle handle = linker.downcallHandle(symbols.findOrThrow(function), descriptor);
    try {
      return handle.invokeWithArguments(arguments);
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable impossible) {
      throw new IllegalStateException(function, impossible);
    }
  }

  private static MemoryLayout[] layouts(Object... arguments) {
    var layouts = new MemoryLayout[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      layouts[i] = arguments[i] instanceof Integer ? JAVA_INT : ADDRESS;
    }
    return layouts;
  }
}
