using System.ComponentModel;
using System.Runtime.InteropServices;

namespace FakeDrivers.Functional;

/// <summary>
/// Starts a program with exactly the files that it is given, in a session of its own, without a blocked or ignored signal. Source:
/// posix_spawn(3), of Linux and of macOS.
/// </summary>
/// <remarks>
/// <see cref="System.Diagnostics.Process"/> can give no files but the standard ones. Here nothing of ours is ever open for children that other
/// threads start at the same moment: only the new process opens the copies.
/// </remarks>
internal static unsafe partial class PosixSpawn
{
    // Longer than the structures of any C library.
    private const int Room = 1024;

    private const short SetSignalDefaults = 0x04;
    private const short SetSignalMask = 0x08;
    private const int Interrupted = 4;
    private const int TextFileBusy = 26;
    private const int MostWaits = 500;

    // On macOS, all files are closed that nobody names; elsewhere the supervisor does that.
    private static short Flags => (short)(SetSignalDefaults | SetSignalMask | (OperatingSystem.IsMacOS() ? 0x0400 | 0x4000 : 0x80));

    /// <summary>Starts a program.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="arguments">Its arguments, its name first.</param>
    /// <param name="environment">All of its environment, each as <c>name=value</c>.</param>
    /// <param name="files">The files that it gets as 0, 1, 2…; there are three at least.</param>
    /// <returns>The number of the process, which <see cref="Wait"/> has to be called for.</returns>
    /// <exception cref="Win32Exception">It cannot be started.</exception>
    public static int Start(string file, IReadOnlyList<string> arguments, IReadOnlyList<string> environment, IReadOnlyList<SafeHandle> files)
    {
        var actions = stackalloc byte[Room];
        var attributes = stackalloc byte[Room];
        var signals = stackalloc byte[Room];
        using var argumentPointers = new NativeStrings(arguments);
        using var environmentPointers = new NativeStrings(environment);
        var held = 0;
        Check(InitializeActions(actions));
        Check(InitializeAttributes(attributes));
        try
        {
            foreach (var each in files)
            {
                var isHeld = false;
                each.DangerousAddRef(ref isHeld);
                held++;
            }

            Give(files, actions);
            Check(SetFlags(attributes, Flags));

            // A set of signals is a bit for each, in every C library; those are set too that a library keeps to itself and would leave ignored.
            new Span<byte>(signals, Room).Fill(byte.MaxValue);
            Check(SetDefaultSignals(attributes, signals));
            new Span<byte>(signals, Room).Clear();
            Check(SetMask(attributes, signals));

            // A file that this process has just written is still open in a child that another thread is about to start.
            var (error, process, wait) = (0, 0, default(SpinWait));
            while ((error = Spawn(out process, file, actions, attributes, argumentPointers.Pointers, environmentPointers.Pointers)) == TextFileBusy
                && wait.Count < MostWaits) wait.SpinOnce();
            Check(error);
            return process;
        }
        finally
        {
            for (var i = 0; i < held; i++) files[i].DangerousRelease();
            _ = DestroyAttributes(attributes);
            _ = DestroyActions(actions);
        }
    }

    /// <summary>Waits for the end of a process that is ending, and lets the system forget it.</summary>
    public static void Wait(int process)
    {
        while (WaitFor(process, 0, 0) < 0 && Marshal.GetLastPInvokeError() == Interrupted)
        {
            // Again. Any other error says that somebody has waited for it already.
        }
    }

    // The numbers of ours may be among those that the program is to have, so all are moved out of the way first.
    private static void Give(IReadOnlyList<SafeHandle> files, byte* actions)
    {
        var above = files.Count;
        foreach (var each in files) above = Math.Max(above, Number(each) + 1);
        for (var i = 0; i < files.Count; i++) Check(AddCopy(actions, Number(files[i]), above + i));
        for (var i = 0; i < files.Count; i++)
        {
            Check(AddCopy(actions, above + i, i));
            Check(AddClose(actions, above + i));
        }
    }

    private static int Number(SafeHandle file) => (int)file.DangerousGetHandle();

    private static void Check(int error)
    {
        if (error != 0) throw new Win32Exception(error);
    }

    [LibraryImport("libc", EntryPoint = "posix_spawn", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Spawn(out int process, string file, byte* actions, byte* attributes, byte** arguments, byte** environment);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_init")]
    private static partial int InitializeActions(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_adddup2")]
    private static partial int AddCopy(byte* actions, int from, int to);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addclose")]
    private static partial int AddClose(byte* actions, int file);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_destroy")]
    private static partial int DestroyActions(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_init")]
    private static partial int InitializeAttributes(byte* attributes);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setflags")]
    private static partial int SetFlags(byte* attributes, short flags);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setsigdefault")]
    private static partial int SetDefaultSignals(byte* attributes, byte* signals);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setsigmask")]
    private static partial int SetMask(byte* attributes, byte* signals);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_destroy")]
    private static partial int DestroyAttributes(byte* attributes);

    [LibraryImport("libc", EntryPoint = "waitpid", SetLastError = true)]
    private static partial int WaitFor(int process, nint status, int options);
}
