using FakeDrivers;
using FakeDrivers.Compute;
using FakeDrivers.Execution;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ShareService.Shares;

/// <summary>The one server to which the volumes are attached and that exports them.</summary>
internal sealed class ServiceServer(
    IComputeApi compute,
    ServiceServerAccess access,
    ServerShell shell,
    Poller poller,
    ILockProvider locks,
    IOptions<ShareServiceOptions> options,
    ILogger<ServiceServer> logger)
{
    private string? _answeringId;

    private ShareServiceOptions Options => options.Value;

    /// <summary>Finds the server or makes it, and waits until it can be worked with.</summary>
    public async Task<Server> EnsureAsync(CancellationToken cancellationToken)
    {
        // Otherwise two that find no server would make two.
        await using var held = await locks.AcquireAsync($"server-{Options.ServerName}", cancellationToken: cancellationToken);
        var serverId = (await FindAsync(cancellationToken) ?? await CreateAsync(cancellationToken)).Id;
        var server = await IsActiveAsync(serverId, cancellationToken);
        if (_answeringId != server.Id) await shell.AnswersAsync(server, cancellationToken);
        _answeringId = server.Id;
        return server;
    }

    public async Task<Server?> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await compute.FindServerAsync(Options.ServerName, cancellationToken);
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }

    private async Task<Server> CreateAsync(CancellationToken cancellationToken)
    {
        await access.EnsureKeyPairAsync(cancellationToken);
        await access.EnsureSecurityGroupAsync(cancellationToken);
        var image = await compute.FindImageAsync(Options.ImageName, cancellationToken);
        logger.LogInformation("Building the server {Server}", Options.ServerName);
        return await compute.CreateServerAsync(
            new()
            {
                Name = Options.ServerName,
                FlavorId = Options.FlavorId,
                ImageId = image.Id,
                KeyName = Options.KeyName,
                SecurityGroups = [Options.SecurityGroupName],
            },
            cancellationToken);
    }

    // A server that is still being built when the wait is cancelled or times out is left alone: the next request finds it by its name.
    private async Task<Server> IsActiveAsync(string serverId, CancellationToken cancellationToken)
    {
        var server = await poller.UntilAsync(
            $"the server '{Options.ServerName}' to become active",
            Options.ServerTimeout,
            async () => await compute.GetServerAsync(serverId, cancellationToken) is var seen && IsReady(seen) ? seen : null,
            cancellationToken);
        if (server.Status != ServerStatus.Error) return server;

        // One that failed would only be found again.
        await compute.DeleteServerAsync(serverId, CancellationToken.None);
        throw new ShareException($"The server '{Options.ServerName}' could not be built: {server.Fault?.Message}");
    }

    private static bool IsReady(Server server) =>
        server is { Status: ServerStatus.Error } or { Status: ServerStatus.Active, Addresses.Count: > 0 };
}
