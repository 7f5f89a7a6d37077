using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace FakeDrivers.Functional.Tests;

/// <summary>Good and bad servers, played by this assembly in processes of their own.</summary>
internal static class ServerChildren
{
    public static IEnumerable<KeyValuePair<string, Func<IReadOnlyList<string>, Task<int>>>> All => new Dictionary<string, Func<IReadOnlyList<string>, Task<int>>>
    {
        ["serve"] = arguments => ServeAsync(arguments, isStubborn: false),
        ["serve-file"] = ServeFileAsync,
        ["serve-stubbornly"] = arguments => ServeAsync(arguments, isStubborn: true),
        ["serve-and-flood"] = ServeAndFloodAsync,
        ["serve-handle"] = ServeHandleAsync,
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

    /// <summary>Answers with the text of a file, which it reads at its start and at SIGHUP.</summary>
    private static async Task<int> ServeFileAsync(IReadOnlyList<string> arguments)
    {
        var text = await File.ReadAllTextAsync(arguments[1]);
        using var server = new ChildServer(Number(arguments[0]), _ => text);
        using var terminate = server.OnTerminate(isStubborn: false);
        using var hangup = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
        {
            context.Cancel = true;
            text = File.ReadAllText(arguments[1]);
            Console.WriteLine("read again");
        });
        return await server.RunAsync();
    }

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

    /// <summary>Serves on a socket whose handle an environment variable tells.</summary>
    private static async Task<int> ServeHandleAsync(IReadOnlyList<string> arguments)
    {
        if (Environment.GetEnvironmentVariable(arguments[0]) is not { } handle)
        {
            await Console.Error.WriteLineAsync($"no {arguments[0]}");
            return 4;
        }

        var socket = new Socket(new SafeSocketHandle(Number(handle), ownsHandle: true));
        using var server = new ChildServer(socket, _ => "handed over");
        using var terminate = server.OnTerminate(isStubborn: false);
        return await server.RunAsync();
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
