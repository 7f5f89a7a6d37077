namespace FakeDrivers.Execution;

/// <summary>What a <see cref="RecordingExecutor"/> does with a cassette that is there already.</summary>
public enum CassetteMode
{
    /// <summary>Every command is run for real, and the file is replaced.</summary>
    Record,

    /// <summary>
    /// A command that a recording matches is played, and its recording is kept; any other is run for real and recorded; recordings that were
    /// not played are dropped. A program that is handed out and reads what its caller writes is always run for real, since its input is not
    /// known when it is started. Where there is no file, all is recorded.
    /// </summary>
    Update,
}
