namespace FakeDrivers.Ldap;

/// <summary>The requests of a connection that were read and may not run yet, in the order in which they came: so many, and no larger together than so much.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class LdapWaitingRequests(int mostRequests, long mostOctets)
{
    private readonly LinkedList<Waiting> _order = [];
    private readonly Dictionary<int, LinkedListNode<Waiting>> _places = [];
    private readonly int[] _counts = new int[3];
    private long _octets;

    public int Count => _order.Count;

    public bool Contains(int id) => _places.ContainsKey(id);

    /// <summary>Whether a request that comes now must come after one that waits.</summary>
    public bool HoldsUp(LdapRequestKind kind) => kind switch
    {
        LdapRequestKind.Read => CountOf(LdapRequestKind.Exclusive) > 0,
        LdapRequestKind.Update => CountOf(LdapRequestKind.Exclusive) + CountOf(LdapRequestKind.Update) > 0,
        _ => Count > 0,
    };

    /// <summary>Puts a request after the others.</summary>
    /// <returns>Whether there was room.</returns>
    public bool TryAdd(in LdapRequestMessage message, LdapRequestKind kind, long octets)
    {
        if (Count >= mostRequests || (Count > 0 && _octets + octets > mostOctets)) return false;
        _places.Add(message.Id, _order.AddLast(new Waiting(message, kind, octets)));
        _counts[(int)kind]++;
        _octets += octets;
        return true;
    }

    /// <summary>Takes the first that may run now: a read passes updates, an update passes reads, and nothing passes what is exclusive.</summary>
    public bool TryTake(Func<LdapRequestKind, bool> mayRun, out LdapRequestMessage message, out LdapRequestKind kind)
    {
        var passesUpdate = false;
        for (var node = _order.First; node is not null; node = node.Next)
        {
            kind = node.Value.Kind;
            if (kind == LdapRequestKind.Exclusive && node != _order.First) break;
            if (!(kind == LdapRequestKind.Update && passesUpdate) && mayRun(kind))
            {
                message = node.Value.Message;
                Remove(node);
                return true;
            }

            passesUpdate |= kind == LdapRequestKind.Update;
            if (kind == LdapRequestKind.Exclusive || CountOf(LdapRequestKind.Read) == 0) break;
        }

        (message, kind) = (default, default);
        return false;
    }

    /// <summary>Takes a request out that shall not happen.</summary>
    /// <returns>Whether it waited; what is exclusive stays.</returns>
    public bool TryRemove(int id, out LdapRequestMessage message, out bool isExclusive)
    {
        (message, isExclusive) = (default, false);
        if (!_places.TryGetValue(id, out var node)) return false;
        (message, isExclusive) = (node.Value.Message, node.Value.Kind == LdapRequestKind.Exclusive);
        if (!isExclusive) Remove(node);
        return true;
    }

    /// <summary>Takes out the reads that wait for nothing but room.</summary>
    public void RemoveReads()
    {
        for (var node = _order.First; node is not null && node.Value.Kind != LdapRequestKind.Exclusive && CountOf(LdapRequestKind.Read) > 0;)
        {
            var next = node.Next;
            if (node.Value.Kind == LdapRequestKind.Read) Remove(node);
            node = next;
        }
    }

    public void Clear()
    {
        _order.Clear();
        _places.Clear();
        Array.Clear(_counts);
        _octets = 0;
    }

    private int CountOf(LdapRequestKind kind) => _counts[(int)kind];

    private void Remove(LinkedListNode<Waiting> node)
    {
        _order.Remove(node);
        _places.Remove(node.Value.Message.Id);
        _counts[(int)node.Value.Kind]--;
        _octets -= node.Value.Octets;
    }

    private readonly record struct Waiting(LdapRequestMessage Message, LdapRequestKind Kind, long Octets);
}
