namespace FakeDrivers.Execution;

/// <summary>Why a command failed.</summary>
public enum CommandFailureReason
{
    /// <summary>The program ended with an exit code that the command does not accept.</summary>
    ExitCode,

    /// <summary>The program did not end in time and was killed with all of its descendants, unless the command says otherwise.</summary>
    TimedOut,

    /// <summary>There is no such program, or the interpreter that its first line names does not exist.</summary>
    NotFound,

    /// <summary>The working directory does not exist.</summary>
    WorkingDirectoryNotFound,

    /// <summary>The file may not be executed, or is a directory.</summary>
    PermissionDenied,

    /// <summary>The system could not start the program for another reason, such as a file that is no program or a vector that is too long.</summary>
    StartFailed,

    /// <summary>The command must run as root, the executor is not root, and the command names no root helper.</summary>
    RootHelperMissing,

    /// <summary>The program wrote more to one of its outputs than <see cref="Command.OutputLimit"/> allows, and was killed with all of its descendants.</summary>
    OutputLimitExceeded,
}
