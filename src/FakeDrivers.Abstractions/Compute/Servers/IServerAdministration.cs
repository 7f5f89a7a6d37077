namespace FakeDrivers.Compute;

/// <summary>What only an administrator may do to servers that went wrong.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IServerAdministration
{
    /// <summary>Writes another state over that of a server; what was being done to it is abandoned.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="vmState">The state to write: <see cref="ServerVmState.Active"/> or <see cref="ServerVmState.Error"/>.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the state is written.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The state is another one.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova action <c>os-resetState</c>. The power of the server does not change.</remarks>
    Task ResetServerStateAsync(string serverId, ServerVmState vmState, CancellationToken cancellationToken = default);
}
