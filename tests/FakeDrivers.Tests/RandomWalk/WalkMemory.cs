using FakeDrivers.Identity;
using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.RandomWalk;

/// <summary>What answers told once and the world never tells again: keys of transfers, tokens, secrets.</summary>
internal sealed class WalkMemory
{
    private const int Most = 8;

    private readonly List<KeyValuePair<string, string>> _keys = [];
    private readonly List<string> _tokens = [];

    /// <summary>Ids that were changed past the rules, whose states need not agree with anything.</summary>
    public HashSet<string> Touched { get; } = [];

    /// <summary>A backup as it was last exported; none before.</summary>
    public VolumeBackupRecord? Record { get; private set; }

    /// <summary>The id of the receipt that was given last; none before.</summary>
    public string? Receipt { get; private set; }

    public void Learn(object? answer)
    {
        if (answer is VolumeBackupRecord record) Record = record;
        if (answer is MoreMethodsNeededException { Receipt.Id: var id }) Receipt = id;
        if (answer is VolumeTransfer { AuthKey: { } key } transfer) Keep(_keys, new(transfer.Id, key));
        if (answer is ApplicationCredential { Secret: { } secret } credential) Keep(_keys, new(credential.Id, secret));
        if (answer is Token token) Keep(_tokens, token.Id);
    }

    public string KeyOf(string id) => _keys.FindLast(pair => pair.Key == id).Value ?? "wrong";

    public string Token(Hand hand) => _tokens.Count == 0 || hand.Chance(5) ? Hand.Nobody : _tokens[hand.Next(_tokens.Count)];

    public WalkMemory Copy()
    {
        var copy = new WalkMemory { Record = Record, Receipt = Receipt };
        copy._keys.AddRange(_keys);
        copy._tokens.AddRange(_tokens);
        copy.Touched.UnionWith(Touched);
        return copy;
    }

    private static void Keep<T>(List<T> list, T item)
    {
        if (list.Count == Most) list.RemoveAt(0);
        list.Add(item);
    }
}
