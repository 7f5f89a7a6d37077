using System.Globalization;
using System.Runtime.InteropServices;

namespace FakeDrivers.Functional.Tests;

/// <summary>Good and bad servers, played by this assembly in processes of their own.</summary>
internal static class ServerChildren
{
    public static IEnumerable<KeyValuePair<string, Func<IReadOnlyList<string>, Task<int>>>> All => new Dictionary<string, Func<IReadOnlyList<string>, Task<int>>>
    {
        ["serve"] = arguments => ServeAsync(arguments, isStubborn: false),
        ["serve-file"] = ServeFileAsync,
        ["serve-worker"] = ServeWorkerAsync,
        ["serve-and-log"] = ServeAndLogAsync,
        ["tell"] = TellAsync,
        ["serve-stubbornly"] = arguments => ServeAsync(arguments, isStubborn: true),
        ["serve-and-flood"] = ServeAndFloodAsync,
        ["serve-and-leave-daemon"] = ServeAndLeaveDaemonAsync,
        ["be-busy"] = BeBusyAsync,
        ["say-and-end"] = SayAndEndAsync,
        ["print-environment"] = PrintEnvironmentAsync,
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Answers on a port of 127.0.0.1 with a text. Ends at SIGTERM with 0, unless it is stubborn; at a request for /exit/n with n.</summary>
    private static async Task<int> ServeAsync(IReadOnlyList<string> arguments, bool isStubborn)
    {
        using var server = new ChildServer(Number(arguments[0]), _ => string.Join(' ', arguments.Skip(1)));
        using var terminate = server.OnTerminate(isStubborn);
        return await server.RunAsync();
    }

    /// <summary>Answers with the text of a file, which it reads at its start, at SIGHUP, and at a request for /reload.</summary>
    private static async Task<int> ServeFileAsync(IReadOnlyList<string> arguments)
    {
        var text = await File.ReadAllTextAsync(arguments[1]);
        using var server = new ChildServer(Number(arguments[0]), path => path == "/reload" ? ReadAgain() : text);
        using var terminate = server.OnTerminate(isStubborn: false);
        using var hangup = OnHangup(() => ReadAgain());
        return await server.RunAsync();

        string ReadAgain()
        {
            text = File.ReadAllText(arguments[1]);
            Console.WriteLine("read again");
            return text;
        }
    }

    /// <summary>Has a worker process, whose number it answers, and another one after SIGHUP.</summary>
    private static async Task<int> ServeWorkerAsync(IReadOnlyList<string> arguments)
    {
        var worker = System.Diagnostics.Process.Start("sleep", ["600"]);
        using var server = new ChildServer(Number(arguments[0]), _ => worker.Id.ToString(CultureInfo.InvariantCulture));
        using var hangup = OnHangup(() =>
        {
            var old = worker;
            worker = System.Diagnostics.Process.Start("sleep", ["600"]);
            old.Kill();
            old.Dispose();
        });
        using var terminate = server.OnTerminate(isStubborn: false);
        var code = await server.RunAsync();
        worker.Kill();
        await worker.WaitForExitAsync();
        return code;
    }

    /// <summary>Serves, and writes lines into a file.</summary>
    private static async Task<int> ServeAndLogAsync(IReadOnlyList<string> arguments)
    {
        await File.AppendAllLinesAsync(arguments[1], arguments.Skip(2));
        return await ServeAsync([arguments[0], "logged"], isStubborn: false);
    }

    /// <summary>Tells its arguments, its directory, a variable and a file, a line each.</summary>
    private static async Task<int> TellAsync(IReadOnlyList<string> arguments)
    {
        Console.WriteLine(Environment.CurrentDirectory);
        Console.WriteLine(Environment.GetEnvironmentVariable("TOLD"));
        foreach (var argument in arguments) Console.WriteLine(File.Exists(argument) ? await File.ReadAllTextAsync(argument) : argument);
        return 0;
    }

    private static PosixSignalRegistration OnHangup(Action act) => PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
    {
        context.Cancel = true;
        act();
    });

    /// <summary>Writes so many MiB to its standard error before it serves.</summary>
    private static async Task<int> ServeAndFloodAsync(IReadOnlyList<string> arguments)
    {
        var line = new string('x', 1023);
        for (var written = 0; written < Number(arguments[1]) * 1024; written++) await Console.Error.WriteLineAsync(line);
        return await ServeAsync([arguments[0], "flooded"], isStubborn: false);
    }

    /// <summary>Serves, and has a daemon that left its session and its parent and holds its standard output.</summary>
    private static async Task<int> ServeAndLeaveDaemonAsync(IReadOnlyList<string> arguments)
    {
        using (var shell = System.Diagnostics.Process.Start("/bin/sh", ["-c", "setsid sleep 600 &"])) await shell.WaitForExitAsync();
        return await ServeAsync([arguments[0], "with a daemon"], isStubborn: false);
    }

    /// <summary>Runs and never listens. Ends at SIGTERM.</summary>
    private static async Task<int> BeBusyAsync(IReadOnlyList<string> arguments)
    {
        Console.WriteLine("still thinking");
        await Task.Delay(Timeout.Infinite);
        return 0;
    }

    /// <summary>Writes lines and ends with a code.</summary>
    private static async Task<int> SayAndEndAsync(IReadOnlyList<string> arguments)
    {
        foreach (var line in arguments.Skip(1)) await Console.Error.WriteLineAsync(line);
        return Number(arguments[0]);
    }

    private static Task<int> PrintEnvironmentAsync(IReadOnlyList<string> arguments)
    {
        foreach (System.Collections.DictionaryEntry variable in Environment.GetEnvironmentVariables()) Console.WriteLine($"{variable.Key}={variable.Value}");
        return Task.FromResult(0);
    }
}
