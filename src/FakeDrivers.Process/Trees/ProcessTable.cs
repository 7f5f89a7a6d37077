using System.IO.Pipes;
using FakeDrivers.Execution;

namespace FakeDrivers.Process;

/// <summary>The processes of this machine.</summary>
internal abstract class ProcessTable
{
    /// <summary>All processes that can be seen, the youngest first as far as their numbers tell, each looked at when it is asked for.</summary>
    public abstract IEnumerable<ProcessEntry> Read();

    /// <summary>One process; nothing when there is none of that number, or it cannot be seen.</summary>
    public abstract ProcessEntry? Find(int processId);

    /// <summary>What <see cref="HasOneOf"/> finds a pipe by; nothing where pipes cannot be followed.</summary>
    public virtual string? NameOf(PipeStream pipe) => null;

    /// <summary>Whether one of the pipes is a process's standard input, output or error.</summary>
    public virtual bool HasOneOf(IReadOnlyList<string> pipes, int processId) => false;

    /// <summary>Sends a signal to that very process, and never to one that has got its number since; nothing when it has ended.</summary>
    /// <returns>Whether it may be signalled; not when it belongs to another user.</returns>
    public virtual bool Send(ProcessIdentity process, CommandSignal signal) =>
        Find(process.Id)?.Identity != process || PosixSignals.Send(process.Id, signal);
}
