using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace FakeDrivers.Functional;

/// <summary>Starts a program in a job object, before it has executed anything, with no handles but those of its outputs.</summary>
/// <remarks>Not tested: written after the system's documentation.</remarks>
[SupportedOSPlatform("windows")]
internal static unsafe partial class WindowsSpawn
{
    // Suspended, in a group of its own for Ctrl+Break, with a Unicode environment and a list of handles.
    private const uint CreationFlags = 0x4 | 0x200 | 0x400 | 0x80000;
    private const nuint HandleList = 0x20002;
    private const uint UseStandardHandles = 0x100;
    private const uint CtrlBreak = 1;

    /// <summary>Starts a program.</summary>
    /// <param name="start">What is to be started.</param>
    /// <param name="environment">All of its environment.</param>
    /// <param name="job">The job in which it is to be.</param>
    /// <param name="files">The handles of its input and outputs, which can be inherited.</param>
    /// <param name="prepare">Told its number before it executes anything.</param>
    /// <exception cref="Win32Exception">It cannot be started.</exception>
    public static void Start(
        SupervisedStart start, IEnumerable<string> environment, WindowsJob job, (SafeHandle Input, SafeHandle Output, SafeHandle Error) files, Action<int> prepare)
    {
        var handles = stackalloc nint[] { files.Input.DangerousGetHandle(), files.Output.DangerousGetHandle(), files.Error.DangerousGetHandle() };
        nuint size = 0;
        InitializeProcThreadAttributeList(0, 1, 0, ref size);
        var attributes = (nint)NativeMemory.Alloc(size);
        try
        {
            Check(InitializeProcThreadAttributeList(attributes, 1, 0, ref size));
            Check(UpdateProcThreadAttribute(attributes, 0, HandleList, handles, (nuint)(3 * sizeof(nint)), 0, 0));
            var startup = new Startup
            {
                Size = (uint)sizeof(Startup),
                Flags = UseStandardHandles,
                Input = handles[0],
                Output = handles[1],
                Error = handles[2],
                Attributes = attributes,
            };
            var line = $"{WindowsCommandLine.Of(start.File, start.Arguments)}\0".ToCharArray();
            var block = $"{string.Join('\0', environment.Order(StringComparer.OrdinalIgnoreCase))}\0\0";
            Started started;
            fixed (char* text = line)
            {
                Check(CreateProcess(start.File, text, 0, 0, true, CreationFlags, block, start.WorkingDirectory, &startup, &started));
            }

            using var process = new SafeProcessHandle(started.Process, ownsHandle: true);
            using var thread = new SafeFileHandle(started.Thread, ownsHandle: true);
            try
            {
                job.Add(process);
                prepare(started.ProcessId);
                Check(ResumeThread(thread) != uint.MaxValue);
            }
            catch
            {
                TerminateProcess(process, uint.MaxValue);
                throw;
            }
        }
        finally
        {
            DeleteProcThreadAttributeList(attributes);
            NativeMemory.Free((void*)attributes);
        }
    }

    /// <summary>Sends Ctrl+Break to the group of a program, which needs a console that it shares with this process.</summary>
    public static void Break(int processId) => GenerateConsoleCtrlEvent(CtrlBreak, (uint)processId);

    private static void Check(bool isDone)
    {
        if (!isDone) throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool InitializeProcThreadAttributeList(nint attributes, int count, uint flags, ref nuint size);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool UpdateProcThreadAttribute(nint attributes, uint flags, nuint attribute, nint* value, nuint size, nint previous, nint told);

    [LibraryImport("kernel32")]
    private static partial void DeleteProcThreadAttributeList(nint attributes);

    [LibraryImport("kernel32", EntryPoint = "CreateProcessW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateProcess(
        string file, char* line, nint process, nint thread, [MarshalAs(UnmanagedType.Bool)] bool inherits, uint flags, string environment,
        string directory, Startup* startup, Started* started);

    [LibraryImport("kernel32", SetLastError = true)]
    private static partial uint ResumeThread(SafeFileHandle thread);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool TerminateProcess(SafeProcessHandle process, uint exitCode);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GenerateConsoleCtrlEvent(uint controlEvent, uint group);

    /// <summary><c>STARTUPINFOEXW</c>.</summary>
    private struct Startup
    {
        public uint Size;
        public nint Reserved, Desktop, Title;
        public uint X, Y, Width, Height, Columns, Rows, Fill, Flags;
        public ushort Show, MoreSize;
        public nint More, Input, Output, Error, Attributes;
    }

    /// <summary><c>PROCESS_INFORMATION</c>.</summary>
    private struct Started
    {
        public nint Process, Thread;
        public int ProcessId, ThreadId;
    }
}
