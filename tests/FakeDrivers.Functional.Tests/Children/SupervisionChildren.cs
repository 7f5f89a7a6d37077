using System.Globalization;
using System.Net.Sockets;
using FakeDrivers.Process;

namespace FakeDrivers.Functional.Tests;

/// <summary>Test hosts that are to die, and servers that tell what they were given, played by this assembly in processes of their own.</summary>
internal static class SupervisionChildren
{
    public static IEnumerable<KeyValuePair<string, Func<IReadOnlyList<string>, Task<int>>>> All => new Dictionary<string, Func<IReadOnlyList<string>, Task<int>>>
    {
        ["handed-sockets"] = ServeHandedSocketsAsync,
        ["leaks-of-supervision"] = CountLeaksAsync,
        ["host-to-die"] = HostAsync,
        ["signals-of-supervised"] = TellSignalsAsync,
        ["make-options"] = MakeOptionsAsync,
    };

    /// <summary>Tells what the environment says of sockets, and answers each connection with the number of the socket's handle.</summary>
    private static async Task<int> ServeHandedSocketsAsync(IReadOnlyList<string> arguments)
    {
        var other = Environment.GetEnvironmentVariable(arguments[0]);
        string?[] told = [.. new[] { "LISTEN_FDS", "LISTEN_FDNAMES", "LISTEN_PID" }.Select(Environment.GetEnvironmentVariable), other];
        var listeners = new[] { 3, 4, int.Parse(other!, CultureInfo.InvariantCulture) }.Select(AnswerAsync).ToList();
        Console.WriteLine(string.Join(' ', told));
        await Task.WhenAll(listeners);
        return 0;
    }

    private static async Task AnswerAsync(int handle)
    {
        using var listener = new Socket(new SafeSocketHandle(handle, ownsHandle: true));
        listener.Listen();
        using var client = await listener.AcceptAsync();
        await client.SendAsync(System.Text.Encoding.UTF8.GetBytes(handle.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>
    /// A test host with servers of all kinds: one that ends when it is asked, one that ignores that and has a socket, and one that starts a daemon.
    /// Tells the numbers of their processes and of the daemon, and its own directory. Waits to be killed.
    /// </summary>
    private static async Task<int> HostAsync(IReadOnlyList<string> arguments)
    {
        const string Listen = "use Socket; socket S, PF_UNIX, SOCK_STREAM, 0; bind S, pack_sockaddr_un(q(socket)); listen S, 1; $SIG{TERM} = q(IGNORE); "
            + "syswrite STDOUT, \"$$\\n\"; sleep 1 while 1";
        var host = NewHost(arguments);
        var directory = host.CreateDirectory();
        foreach (var script in (IEnumerable<string>)["echo $$; exec sleep 600", $"exec perl -e '{Listen}'", $"echo $$; {SupervisionLab.StartDaemon}; echo $pid; sleep 600"])
        {
            var process = await host.Supervisor.StartAsync(Shell(script) with { WorkingDirectory = directory }, default);
            Console.WriteLine(await SupervisionLab.ReadLineAsync(process));
            if (script.Contains("pid", StringComparison.Ordinal)) Console.WriteLine(await SupervisionLab.ReadLineAsync(process));
        }

        Console.WriteLine(host.Directory);
        await Task.Delay(Timeout.Infinite);
        return 0;
    }

    /// <summary>Makes options, and a context with them, and tells of each why it cannot be made.</summary>
    private static Task<int> MakeOptionsAsync(IReadOnlyList<string> arguments)
    {
        foreach (var make in (IEnumerable<Action>)[() => _ = new FunctionalTestOptions(), () => FunctionalTestContext.Create(new() { Patience = 2 })])
        {
            try
            {
                make();
                Console.WriteLine("made");
            }
            catch (Exception error)
            {
                Console.WriteLine($"{error.GetType().Name}: {error.Message}");
            }
        }

        return Task.FromResult(0);
    }

    /// <summary>Tells what a program that this process starts does about signals.</summary>
    private static async Task<int> TellSignalsAsync(IReadOnlyList<string> arguments)
    {
        await using var host = NewHost(arguments);
        await using var process = await host.Supervisor.StartAsync(Shell("exec cat /proc/self/status"), default);
        var lines = (await SupervisionLab.ReadAsync(process.StandardOutput)).Split('\n');
        foreach (var line in lines.Where(line => line.StartsWith("SigBlk", StringComparison.Ordinal) || line.StartsWith("SigIgn", StringComparison.Ordinal)
            || line.StartsWith("SigCgt", StringComparison.Ordinal))) Console.WriteLine(line);
        return 0;
    }

    private static HarnessHost NewHost(IReadOnlyList<string> arguments) =>
        new(arguments[0], directory => SupervisionLab.Install(Enum.Parse<SupervisorKind>(arguments[1]), directory), SupervisionTimes.Default);

    /// <summary>Starts programs many times, and writes how many more files this process has open afterwards, and how many zombies.</summary>
    private static async Task<int> CountLeaksAsync(IReadOnlyList<string> arguments)
    {
        await using var host = NewHost(arguments);

        // The first ones open what stays open: the runtime's own.
        for (var i = 0; i < 5; i++) await StartAsync(host);
        var before = OpenFiles();
        for (var i = 0; i < int.Parse(arguments[2], CultureInfo.InvariantCulture); i++) await StartAsync(host);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{OpenFiles() - before} files, {Zombies()} zombies"));
        return 0;
    }

    // One that ends by itself, one that is killed, one that is not even started.
    private static async Task StartAsync(HarnessHost host)
    {
        await using (var process = await host.Supervisor.StartAsync(Shell("echo out; echo err >&2"), default))
        {
            await SupervisionLab.ReadAsync(process.StandardOutput);
            await process.Gone;
        }

        await (await host.Supervisor.StartAsync(Shell("sleep 600"), default)).DisposeAsync();
        try
        {
            await host.Supervisor.StartAsync(Shell("exit 0") with { File = "/no/such/file" }, default);
        }
        catch (ServerNotStartedException)
        {
            // As it should be.
        }
    }

    private static SupervisedStart Shell(string script) => new()
    {
        File = "/bin/sh",
        Arguments = ["-c", script],
        Environment = new Dictionary<string, string> { ["PATH"] = "/usr/bin:/bin" },
        WorkingDirectory = "/",
        Label = "child",
        StopSignal = 15,
    };

    // The runtime keeps the files of assemblies open, and loads them when they are first needed.
    private static int OpenFiles() => Directory.GetFiles("/proc/self/fd")
        .Count(file => new FileInfo(file).LinkTarget is { } target && !target.EndsWith(".dll", StringComparison.Ordinal));

    private static int Zombies() => new LinuxProcessTable().Read().Count(entry =>
        entry.ParentId == Environment.ProcessId && File.ReadAllText($"/proc/{entry.Identity.Id}/stat").Contains(") Z ", StringComparison.Ordinal));
}
