namespace FakeDrivers.Functional;

/// <summary>A program that runs under supervision, with all that it starts in turn.</summary>
internal abstract class SupervisedProcess : IAsyncDisposable
{
    /// <summary>The program's own process.</summary>
    public abstract int Id { get; }

    public abstract Stream StandardOutput { get; }

    public abstract Stream StandardError { get; }

    /// <summary>The program's exit code when it has ended; 128 and the signal's number when one ended it. Its descendants may live on.</summary>
    public abstract Task<int> Exited { get; }

    /// <summary>
    /// Completes when the program has ended and no process of its tree is left: descendants that outlive the program for more than a moment are
    /// killed. Gives those that had to be killed after the program itself had ended.
    /// </summary>
    public abstract Task<IReadOnlyList<LeftoverProcess>> Gone { get; }

    /// <summary>Sends a signal to the program alone; nothing when it has ended.</summary>
    public abstract void Signal(int signal);

    /// <summary>Kills the program and all of its tree; <see cref="Gone"/> tells when that is done.</summary>
    public abstract void Kill();

    /// <summary>The numbers of the processes of the tree as they are now, the program's own first; empty where they cannot be listed.</summary>
    public abstract IReadOnlyList<int> Members();

    /// <summary>Kills what is left, and lets go of the pipes.</summary>
    public abstract ValueTask DisposeAsync();
}
