using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

public sealed partial class FakeExecute
{
    /// <summary>
    /// Makes a directory for PATH in which these programs are answered by this fake, so that unmodified programs, shell scripts and
    /// grandchildren are caught.
    /// </summary>
    /// <param name="programs">The names of the programs, without any path.</param>
    /// <returns>The shims, which were seen to work. Dispose them after what runs under them.</returns>
    /// <exception cref="ArgumentException">There is no name, or one that is not looked up in PATH: a path, or what shells have built in.</exception>
    /// <exception cref="FakeDriversException">The shims would not come first in the PATH, or there is no place for them.</exception>
    /// <exception cref="PlatformNotSupportedException">No launcher works on this machine; the message says why for each.</exception>
    public Task<CommandShims> CreateShimsAsync(params string[] programs) => CreateShimsAsync(programs, null, CancellationToken.None);

    /// <inheritdoc cref="CreateShimsAsync(string[])"/>
    /// <param name="programs">The names of the programs, without any path.</param>
    /// <param name="options">What the shims are made for; by default, programs that are started from the environment of this process.</param>
    /// <param name="cancellationToken">Gives up; nothing is left behind.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled before the shims were made.</exception>
    public Task<CommandShims> CreateShimsAsync(
        IEnumerable<string> programs, ShimOptions? options = null, CancellationToken cancellationToken = default)
    {
        _gate.Kernel.ThrowIfDisposed();
        return CommandShims.CreateAsync(StartShimAsync, programs, options, cancellationToken);
    }

    private async Task<ShimProgram> StartShimAsync(Command command, CancellationToken cancellationToken)
    {
        var begun = new TaskCompletionSource();
        var (process, recorded) = await StartAsync(command, begun.Task, cancellationToken).ConfigureAwait(false);
        return new(process, begun.SetResult, recorded);
    }
}
