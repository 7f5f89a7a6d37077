namespace FakeDrivers.Execution;

/// <summary>A program that was started, as an executor gives it to the runner.</summary>
internal abstract class ProgramProcess : IAsyncDisposable
{
    public abstract int Id { get; }

    /// <summary>Where the program's input is written. Closing it is the end of the input.</summary>
    public abstract Stream StandardInput { get; }

    /// <summary>Where the program's output is read, until no process can write there any more.</summary>
    public abstract Stream StandardOutput { get; }

    public abstract Stream StandardError { get; }

    /// <summary>The program's end with its exit code, whether its outputs are closed or not.</summary>
    public abstract Task<int> Exited { get; }

    /// <summary>Whether there are signals on this system, so that a program can be asked to end.</summary>
    public virtual bool CanSignal => true;

    /// <summary>Whether what the program writes is with its reader at once, and a kill closes its outputs for certain.</summary>
    public virtual bool IsInMemory => false;

    /// <summary>Whether something that was written has yet to be read, as far as that can be told.</summary>
    public virtual bool HasUnread => false;

    /// <summary>Sends a signal to the program alone; to one that has ended, nothing.</summary>
    public abstract void Signal(CommandSignal signal);

    /// <summary>Kills the program and its descendants.</summary>
    public abstract void Kill();

    /// <summary>Lets go of the streams. The program is not touched.</summary>
    public abstract ValueTask DisposeAsync();
}
