using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <content>Recordings of real runs as answers.</content>
public sealed partial class FakeExecute
{
    /// <summary>
    /// Answers commands with what a <see cref="RecordingExecutor"/> recorded, before any registration is asked. Each recording is one attempt of a
    /// command, and is played once unless <see cref="CassetteOptions.Reusable"/> says otherwise. Further cassettes come after the first.
    /// </summary>
    /// <param name="file">The path of the file, which is read now and whole.</param>
    /// <param name="options">How commands are found in it; the same scrubbers, placeholders and variables as when it was recorded.</param>
    /// <remarks>
    /// A command that neither a recording nor a registration answers is unmatched as any other; the message names the nearest recording and where
    /// it differs. <see cref="VerifyNoUnused"/> tells which recordings were not played. A fork plays on by itself, a reset of the repliers takes
    /// cassettes out, and <see cref="SetRepliers"/> leaves them alone.
    /// </remarks>
    /// <exception cref="FakeDriversException">
    /// There is no such file, it is of another version, cut or otherwise not what it should be, or larger than the options allow. The message
    /// names the line and what would be valid.
    /// </exception>
    public void Replay(string file, CassetteOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        _registry.Replays.Add(new(file, options ?? new()));
    }
}
