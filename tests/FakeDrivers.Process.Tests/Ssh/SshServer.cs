using System.Net;
using System.Net.Sockets;
using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests;

/// <summary>An OpenSSH server of its own on this machine, which knows one key of the user who runs the tests.</summary>
public sealed class SshServer : IAsyncLifetime
{
    private const string Program = "/usr/sbin/sshd";
    private const int MostTries = 5;

    private readonly ProcessExecutor _executor = new();
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("fakedrivers-sshd-");
    private ICommandProcess? _server;
    private Task? _reading;

    /// <summary>Why it does not run; nothing when it does.</summary>
    public string? SkipReason { get; } = File.Exists(Program) ? null : "There is no sshd: install openssh-server.";

    public SshTarget Target { get; private set; } = new("127.0.0.1");

    /// <summary>What the client needs to reach it.</summary>
    public SshOptions Options => OptionsWith(PathOf("user"), PathOf("known"));

    /// <summary>An executor of its machine.</summary>
    public ICommandExecutor Machine => On(Target);

    public ICommandExecutor On(SshTarget target, SshOptions? options = null, TimeProvider? clock = null) =>
        new SshExecutor(_executor, options ?? Options, clock).On(target);

    public SshOptions OptionsWith(string key, string knownHosts) => new()
    {
        Options = ["-F", "none", "-i", key, "-o", "IdentitiesOnly=yes", "-o", $"UserKnownHostsFile={knownHosts}", "-o", "GlobalKnownHostsFile=/dev/null"],
    };

    /// <summary>Makes a key that the server does not know.</summary>
    public async Task<string> OtherKeyAsync()
    {
        if (!File.Exists(PathOf("other"))) await KeyAsync("other");
        return PathOf("other");
    }

    public async ValueTask InitializeAsync()
    {
        if (SkipReason is not null) return;
        await KeyAsync("host");
        await KeyAsync("user");
        File.Copy(PathOf("user.pub"), PathOf("authorized"));

        // Where it is root, it insists on this directory, which a service manager would make.
        if (Environment.IsPrivilegedProcess) Directory.CreateDirectory("/run/sshd");
        for (var number = 1; !await TryStartAsync(FreePort()); number++)
        {
            if (number == MostTries) throw new InvalidOperationException("The server finds no free port.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        if (_reading is not null) await _reading.ContinueWith(static _ => { }, TaskScheduler.Default);
        _directory.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string PathOf(string name) => Path.Combine(_directory.FullName, name);

    private Task<CommandResult> KeyAsync(string name) => _executor.RunAsync(new("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", PathOf(name)));

    private async Task<bool> TryStartAsync(int port)
    {
        await File.WriteAllTextAsync(PathOf("config"), $"""
            ListenAddress 127.0.0.1
            Port {port}
            HostKey {PathOf("host")}
            AuthorizedKeysFile {PathOf("authorized")}
            PidFile none
            StrictModes no
            UsePAM no
            PasswordAuthentication no
            KbdInteractiveAuthentication no
            PermitRootLogin prohibit-password
            """);
        var hostKey = await File.ReadAllTextAsync(PathOf("host.pub"));
        await File.WriteAllTextAsync(PathOf("known"), $"[127.0.0.1]:{port} {hostKey}");
        _server = await _executor.StartAsync(new(Program, "-D", "-e", "-f", PathOf("config")));
        var log = new StreamReader(_server.StandardError);
        var said = new List<string>();
        while (await log.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (!line.StartsWith("Server listening on", StringComparison.Ordinal)) continue;
            Target = new("127.0.0.1", Environment.UserName) { Port = port };
            _reading = log.ReadToEndAsync();
            return true;
        }

        await _server.DisposeAsync();
        if (said.Exists(line => line.Contains("Address already in use", StringComparison.Ordinal))) return false;
        throw new InvalidOperationException($"The server does not start: {string.Join('\n', said)}");
    }
}
