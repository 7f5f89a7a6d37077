using FakeDrivers.Execution;

namespace FakeDrivers.Process;

/// <summary>
/// Follows a tree by the parents of its processes and by the pipes that it got. A process whose parent ends goes over to another parent, so
/// all that were ever seen are remembered; a look is taken whenever the program may be about to end.
/// </summary>
internal sealed class PosixProgramTree : ProgramTree
{
    /// <summary>How often a tree is looked at that grows as fast as it is stopped.</summary>
    private const int MostLooks = 100;

    /// <summary>How many looks in a row may find nobody while an output is still open.</summary>
    private const int MostEmptyLooks = 3;

    private readonly ProcessTable _table;
    private readonly ProcessIdentity? _program;
    private readonly OutputPipes _pipes;
    private readonly Lock _gate = new();
    private readonly HashSet<ProcessIdentity> _known = [];
    private bool _hasSignalled;

    public PosixProgramTree(ProcessTable table, int programId, IReadOnlyList<Stream> outputs)
    {
        _table = table;
        _pipes = new(table, outputs);

        // One that has ended already may be gone, and its number with it.
        _program = table.Find(programId) is { } entry && entry.ParentId == Environment.ProcessId ? entry.Identity : null;
        if (_program is { } program) _known.Add(program);
    }

    public override bool HasUnread => _pipes.HaveUnread;

    public override bool MayOutlive
    {
        get
        {
            lock (_gate) return _hasSignalled;
        }
    }

    public override void Signal(CommandSignal signal)
    {
        lock (_gate)
        {
            _hasSignalled = true;
            Look(_ => { });
            if (_program is { } program) _table.Send(program, signal);
        }
    }

    public override void Kill()
    {
        lock (_gate)
        {
            Freeze();
            foreach (var process in _known) _table.Send(process, CommandSignal.Kill);
        }
    }

    /// <summary>Stops all of the tree, so that nobody can start or leave anybody while it is killed.</summary>
    private void Freeze()
    {
        var asked = new HashSet<ProcessIdentity>();
        var refusing = new HashSet<ProcessIdentity>();
        var wereStill = false;
        var empty = 0;
        for (var look = 0; look < MostLooks; look++)
        {
            var isGrown = false;
            var found = Look(process =>
            {
                if (!asked.Add(process)) return;
                isGrown = true;
                if (!_table.Send(process, CommandSignal.Stop)) refusing.Add(process);
            });

            // A look takes time: what one that was still running has started meanwhile is in the next. And while an output is open, there is somebody.
            // But one who cannot be seen, another user's say, must not make this go on for long.
            empty = found.Count == 0 ? empty + 1 : 0;
            if (!isGrown && wereStill && (found.Count > 0 || empty > MostEmptyLooks || !_pipes.AreOpen)) return;
            wereStill = found.TrueForAll(entry => !entry.MayFork || refusing.Contains(entry.Identity));
        }
    }

    /// <summary>Finds what there is of the tree now: those that are remembered, who has one of our pipes, and their descendants.</summary>
    /// <param name="tell">Told of each as soon as it is found, since it may be about to leave.</param>
    private List<ProcessEntry> Look(Action<ProcessIdentity> tell)
    {
        var all = new List<ProcessEntry>();
        var roots = new Stack<ProcessEntry>();
        foreach (var entry in _table.Read())
        {
            if (entry.Identity.Id == Environment.ProcessId) continue;
            all.Add(entry);
            if (!_known.Contains(entry.Identity) && !HasPipe(entry)) continue;
            tell(entry.Identity);
            roots.Push(entry);
        }

        var found = WithDescendants(roots, all.ToLookup(entry => entry.ParentId));
        foreach (var entry in found) tell(entry.Identity);
        _known.Clear();
        _known.UnionWith(found.Select(entry => entry.Identity));
        return found;
    }

    private static List<ProcessEntry> WithDescendants(Stack<ProcessEntry> open, ILookup<int, ProcessEntry> children)
    {
        var found = new List<ProcessEntry>();
        var seen = new HashSet<ProcessIdentity>();
        while (open.TryPop(out var entry))
        {
            if (!seen.Add(entry.Identity)) continue;
            found.Add(entry);
            foreach (var child in children[entry.Identity.Id]) open.Push(child);
        }

        return found;
    }

    private bool HasPipe(ProcessEntry entry) =>
        entry.Identity.StartedAt >= (_program?.StartedAt ?? 0) && _pipes.AreHeldBy(entry.Identity.Id);
}
