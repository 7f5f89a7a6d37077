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

    private readonly ProcessTable _table;
    private readonly ProcessIdentity? _program;
    private readonly IReadOnlyList<string> _pipes;
    private readonly Lock _gate = new();
    private readonly HashSet<ProcessIdentity> _known = [];
    private bool _hasSignalled;

    public PosixProgramTree(ProcessTable table, int programId, IReadOnlyList<Stream> outputs)
    {
        _table = table;
        _pipes = [.. outputs.Select(table.NameOf).OfType<string>()];

        // One that has ended already may be gone, and its number with it.
        _program = table.Find(programId) is { } entry && entry.ParentId == Environment.ProcessId ? entry.Identity : null;
        if (_program is { } program) _known.Add(program);
    }

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
            Look();
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
        for (var look = 0; look < MostLooks; look++)
        {
            var found = Look();
            var isGrown = false;
            foreach (var entry in found)
            {
                if (!asked.Add(entry.Identity)) continue;
                isGrown = true;
                if (!_table.Send(entry.Identity, CommandSignal.Stop)) refusing.Add(entry.Identity);
            }

            // A look takes time: what one that was still running has started meanwhile is in the next.
            if (found.Count == 0 || (!isGrown && wereStill)) return;
            wereStill = found.TrueForAll(entry => !entry.MayFork || refusing.Contains(entry.Identity));
        }
    }

    /// <summary>Finds what there is of the tree now: those that are remembered, who has one of our pipes, and their descendants.</summary>
    private List<ProcessEntry> Look()
    {
        var all = _table.Read().Where(entry => entry.Identity.Id != Environment.ProcessId).ToList();
        var children = all.ToLookup(entry => entry.ParentId);
        _known.IntersectWith(all.Select(entry => entry.Identity));
        var found = new List<ProcessEntry>();
        Add(all.Where(entry => _known.Contains(entry.Identity)), children, found);
        Add(all.Where(entry => !_known.Contains(entry.Identity) && HasPipe(entry)), children, found);
        return found;
    }

    private void Add(IEnumerable<ProcessEntry> roots, ILookup<int, ProcessEntry> children, List<ProcessEntry> found)
    {
        var open = new Stack<ProcessEntry>(roots);
        var seen = found.Select(entry => entry.Identity).ToHashSet();
        while (open.TryPop(out var entry))
        {
            if (!seen.Add(entry.Identity)) continue;
            _known.Add(entry.Identity);
            found.Add(entry);
            foreach (var child in children[entry.Identity.Id]) open.Push(child);
        }
    }

    private bool HasPipe(ProcessEntry entry) =>
        _pipes.Count > 0 && entry.Identity.StartedAt >= (_program?.StartedAt ?? 0) && _table.HasOneOf(_pipes, entry.Identity.Id);
}
