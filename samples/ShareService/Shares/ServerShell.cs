using FakeDrivers.Compute;
using FakeDrivers.Execution;
using Microsoft.Extensions.Options;

namespace ShareService.Shares;

/// <summary>Runs commands on a server, as root and over SSH.</summary>
internal sealed class ServerShell(ISshExecutor ssh, IOptions<ShareServiceOptions> options)
{
    public static string AddressOf(Server server) => server.Addresses[0].Address;

    /// <exception cref="CommandExecutionException">The command failed, or the server could not be reached.</exception>
    public Task<CommandResult> RunAsync(Server server, Command command, CancellationToken cancellationToken) =>
        ssh.On(new SshTarget(AddressOf(server), "root")).RunAsync(command, cancellationToken);

    /// <summary>Runs a command and is content when it fails because what it would do is done already.</summary>
    /// <param name="server">Where to run it.</param>
    /// <param name="command">The command.</param>
    /// <param name="done">The words by which the program tells so; the tools have no exit code of their own for it.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    public async Task EnsureAsync(Server server, Command command, string[] done, CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(server, command, cancellationToken);
        }
        catch (CommandExecutionException error) when (done.Any(words => error.StandardError.Contains(words, StringComparison.Ordinal)))
        {
        }
    }

    /// <summary>Waits until the server lets us in: it is active some time before its SSH service is.</summary>
    public Task AnswersAsync(Server server, CancellationToken cancellationToken)
    {
        var interval = options.Value.PollInterval;
        return RunAsync(
            server,
            new("true") { Attempts = 1 + (int)(options.Value.ServerTimeout / interval), RetryDelay = RetryDelay.Fixed(interval) },
            cancellationToken);
    }
}
