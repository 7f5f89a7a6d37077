using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;
using SystemProcess = System.Diagnostics.Process;

namespace FakeDrivers.Process.Tests;

/// <summary>The programs of the conformance cases, which need no tool of the machine.</summary>
internal static class ExecutionChildren
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);

    public static IEnumerable<KeyValuePair<string, Func<IReadOnlyList<string>, Task<int>>>> All => new Dictionary<string, Func<IReadOnlyList<string>, Task<int>>>
    {
        ["say-and-exit"] = SayAndExitAsync,
        ["end-by-signal"] = EndBySignalAsync,
        ["copy-input"] = CopyInputAsync,
        ["answer-lines"] = AnswerLinesAsync,
        ["print-variable"] = PrintVariableAsync,
        ["print-working-directory"] = PrintWorkingDirectoryAsync,
        ["flood"] = FloodAsync,
        ["write-pieces"] = WritePiecesAsync,
        ["write-lines"] = WriteLinesAsync,
        ["write-then-leave-trace"] = WriteThenLeaveTraceAsync,
        ["write-without-end"] = WriteWithoutEndAsync,
        ["succeed-at-run"] = SucceedAtRunAsync,
        ["sleep"] = SleepAsync,
        ["leave-output-open"] = LeaveOutputOpenAsync,
        ["clean-up-on-terminate"] = CleanUpOnTerminateAsync,
        ["ignore-terminate"] = IgnoreTerminateAsync,
        ["leave-trace-after"] = LeaveTraceAfterAsync,
        ["have-trace-left-after"] = HaveTraceLeftAfterAsync,
    };

    private static async Task<int> SayAndExitAsync(IReadOnlyList<string> arguments)
    {
        await WriteAsync(1, arguments[1]);
        await WriteAsync(2, arguments[2]);
        return Number(arguments[0]);
    }

    private static async Task<int> EndBySignalAsync(IReadOnlyList<string> arguments)
    {
        // The runtime's own handler would make an exit of it.
        _ = Handle(Number(arguments[0]), 0);
        _ = Kill(Environment.ProcessId, Number(arguments[0]));
        await Task.Delay(Long);
        return 0;
    }

    private static async Task<int> CopyInputAsync(IReadOnlyList<string> arguments)
    {
        await using var input = Console.OpenStandardInput();
        await using var output = Open(1);
        await input.CopyToAsync(output);
        return 0;
    }

    // On the main thread, which is the first that a signal reaches: another one could answer before it is stopped.
    private static Task<int> AnswerLinesAsync(IReadOnlyList<string> arguments)
    {
        using var input = new StreamReader(Console.OpenStandardInput());
        using var output = Open(1);
        while (input.ReadLine() is { } line) output.Write(Encoding.UTF8.GetBytes($"got {line}\n"));
        return Task.FromResult(0);
    }

    private static async Task<int> PrintVariableAsync(IReadOnlyList<string> arguments)
    {
        if (Environment.GetEnvironmentVariable(arguments[0]) is { } value) await WriteAsync(1, $"={value}");
        return 0;
    }

    private static async Task<int> PrintWorkingDirectoryAsync(IReadOnlyList<string> arguments)
    {
        await WriteAsync(1, Environment.CurrentDirectory);
        return 0;
    }

    private static async Task<int> FloodAsync(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < Number(arguments[0]); i++)
        {
            await WriteAsync(1, new string('o', 1024));
            await WriteAsync(2, new string('e', 1024));
        }

        return 0;
    }

    private static async Task<int> WritePiecesAsync(IReadOnlyList<string> arguments)
    {
        await WriteAsync(1, Convert.FromHexString(arguments[1]));
        foreach (var piece in arguments.Skip(2))
        {
            await Task.Delay(Time(arguments[0]));
            await WriteAsync(1, Convert.FromHexString(piece));
        }

        return 0;
    }

    private static async Task<int> WriteLinesAsync(IReadOnlyList<string> arguments)
    {
        for (var i = 1; i <= Number(arguments[0]); i++) await WriteAsync(1, $"line {i}\n");
        return 0;
    }

    private static async Task<int> WriteThenLeaveTraceAsync(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < Number(arguments[0]); i++) await WriteAsync(1, new string('o', 1024));
        return await LeaveTraceAsync(arguments[1]);
    }

    private static async Task<int> WriteWithoutEndAsync(IReadOnlyList<string> arguments)
    {
        while (true) await WriteAsync(1, new string('y', 1023) + '\n');
    }

    private static async Task<int> SucceedAtRunAsync(IReadOnlyList<string> arguments)
    {
        await LeaveTraceAsync(arguments[0]);
        await CopyInputAsync([]);
        return (await File.ReadAllLinesAsync(arguments[0])).Length >= Number(arguments[1]) ? 0 : 1;
    }

    private static async Task<int> SleepAsync(IReadOnlyList<string> arguments)
    {
        await WriteAsync(1, arguments[1]);
        await Task.Delay(Time(arguments[0]));
        return 0;
    }

    private static async Task<int> LeaveOutputOpenAsync(IReadOnlyList<string> arguments)
    {
        using var descendant = Start("sleep", arguments[0], string.Empty);
        await WriteAsync(1, "begun");
        return 0;
    }

    private static async Task<int> CleanUpOnTerminateAsync(IReadOnlyList<string> arguments)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            asked.TrySetResult();
        });
        await LeaveTraceAsync(arguments[0]);
        await WriteAsync(1, "ready\n");
        if (await Task.WhenAny(asked.Task, Task.Delay(Long)) != asked.Task) return 0;
        await LeaveTraceAsync(arguments[0]);
        await WriteAsync(1, "cleaned up");
        return Number(arguments[1]);
    }

    private static async Task<int> IgnoreTerminateAsync(IReadOnlyList<string> arguments)
    {
        using var registration = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => context.Cancel = true);
        await LeaveTraceAsync(arguments[0]);
        await WriteAsync(1, "ready\n");
        await Task.Delay(Long);
        return 0;
    }

    private static async Task<int> LeaveTraceAfterAsync(IReadOnlyList<string> arguments)
    {
        await Task.Delay(Time(arguments[0]));
        return await LeaveTraceAsync(arguments[1]);
    }

    private static async Task<int> HaveTraceLeftAfterAsync(IReadOnlyList<string> arguments)
    {
        using var descendant = Start("leave-trace-after", arguments[0], arguments[1]);
        await descendant.WaitForExitAsync();
        return descendant.ExitCode;
    }

    // It shares the streams of this process.
    private static SystemProcess Start(string child, params string[] arguments)
    {
        var command = Program.Children.Command(child, arguments);
        return SystemProcess.Start(new System.Diagnostics.ProcessStartInfo(command.Program, command.Arguments))
            ?? throw new InvalidOperationException("There is no new process.");
    }

    private static async Task<int> LeaveTraceAsync(string file)
    {
        await File.AppendAllTextAsync(file, "x\n");
        return 0;
    }

    private static Task WriteAsync(int stream, string text) => WriteAsync(stream, Encoding.UTF8.GetBytes(text));

    private static async Task WriteAsync(int stream, byte[] bytes)
    {
        await using var output = Open(stream);
        await output.WriteAsync(bytes);
    }

    // A console's stream takes a broken pipe for a success.
    private static Stream Open(int stream) => (OperatingSystem.IsWindows(), stream) switch
    {
        (true, 1) => Console.OpenStandardOutput(),
        (true, _) => Console.OpenStandardError(),
        _ => new FileStream(new SafeFileHandle(stream, ownsHandle: false), FileAccess.Write, bufferSize: 0),
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static TimeSpan Time(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int processId, int signal);

    [DllImport("libc", EntryPoint = "signal")]
    private static extern nint Handle(int signal, nint handler);
}
