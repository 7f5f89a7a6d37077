using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers;

/// <summary>What a command's handler reaches of the world that runs it.</summary>
public static class CommandCallExtensions
{
    /// <summary>
    /// The world that runs the command, as its caller sees it. In a fork it is the fork, where a variable of the test would still be the world
    /// that the handler was registered in.
    /// </summary>
    /// <param name="call">The command.</param>
    /// <returns>The drivers.</returns>
    /// <exception cref="FakeDriversException">The command was not run in a world.</exception>
    /// <example>
    /// <code>
    /// world.Execute.When("mkfs.ext4", Argument.Any).Replies(async (call, cancellationToken) =>
    /// {
    ///     await call.World().Volumes.UpdateVolumeAsync(new() { VolumeId = volume.Id, Description = "ext4" }, cancellationToken);
    ///     return Reply.Empty;
    /// });
    /// </code>
    /// </example>
    public static FakeWorldView World(this CommandCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return ((FakeWorld)call.World).As(call.Caller);
    }
}
