using FakeDrivers.Worlds;
using static FakeDrivers.Worlds.QuotaDemands;

namespace FakeDrivers.Compute;

/// <content>Key pairs of the caller's user.</content>
internal static partial class ComputeRules
{
    public static KeyPair ImportKeyPair(Transaction tx, ImportKeyPairRequest request)
    {
        DemandKeyPairName(request.Name);
        var user = tx.Caller.UserId;
        if (tx.Contains(ComputeTables.KeyPairs, ComputeTables.KeyPairKey(user, request.Name))) throw ComputeErrors.KeyPairExists(request.Name);
        var limit = QuotaOf(tx, tx.Caller.ProjectId).KeyPairs;
        if (limit >= 0) DemandRoom("key_pairs", 1, tx.Where(ComputeTables.KeyPairsByUser, user).Take(limit).Count(), limit);
        return AddKeyPair(tx, request.Name, request.PublicKey);
    }

    public static KeyPair GetKeyPair(StateView view, KeyPairReference request) =>
        view.Find(ComputeTables.KeyPairs, ComputeTables.KeyPairKey(view.Caller.UserId, request.Name))
        ?? throw ComputeErrors.KeyPairNotFound(request.Name, KeyPairNames(view));

    public static IReadOnlyList<KeyPair> ListKeyPairs(StateView view, KeyPairQuery query) => view.Page(
        ComputeTables.KeyPairsByUser,
        view.Caller.UserId,
        PageLimit.Of(query.Limit),
        query.Marker is { } name ? ComputeTables.KeyPairKey(view.Caller.UserId, name) : null);

    public static NoResult DeleteKeyPair(Transaction tx, KeyPairReference request)
    {
        tx.Remove(ComputeTables.KeyPairs, ComputeTables.KeyPairKey(tx.Caller.UserId, GetKeyPair(tx, request).Name));
        return NoResult.Value;
    }

    private static KeyPair AddKeyPair(Transaction tx, string name, string publicKey)
    {
        var pair = new KeyPair
        {
            Name = name,
            PublicKey = publicKey,
            Fingerprint = SshPublicKey.FingerprintOf(publicKey),
            UserId = tx.Caller.UserId,
            CreatedAt = tx.Now,
        };
        tx.Add(ComputeTables.KeyPairs, pair);
        return pair;
    }

    private static IEnumerable<string> KeyPairNames(StateView view) =>
        view.Where(ComputeTables.KeyPairsByUser, view.Caller.UserId).Select(pair => pair.Name);

    private static void DemandKeyPairName(string name)
    {
        var isGood = name.Length is > 0 and <= MostCharacters
            && name[0] != ' ' && name[^1] != ' '
            && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '_' or '-' or '@' or '.');
        if (!isGood) throw ComputeErrors.KeyPairName(name);
    }
}
