using System.Globalization;
using FakeDrivers.Worlds;
using static FakeDrivers.Worlds.QuotaDemands;

namespace FakeDrivers.Compute;

/// <content>Key pairs of the caller's user, and for administrators of others.</content>
internal static partial class ComputeRules
{
    public static KeyPair ImportKeyPair(Transaction tx, ImportKeyPairRequest request)
    {
        var user = KeysOf(tx, request.UserId, ComputeOperations.ImportKeyPair);
        DemandKeyPairName(request.Name);
        if (!Enum.IsDefined(request.Kind)) throw ComputeErrors.NoKeyPairKind(request.Kind);
        if (tx.Contains(ComputeTables.KeyPairs, ComputeTables.KeyPairKey(user, request.Name))) throw ComputeErrors.KeyPairExists(request.Name);
        var limit = QuotaOf(tx, tx.Caller.ProjectId).KeyPairs;
        if (limit >= 0) DemandRoom("key_pairs", 1, tx.Where(ComputeTables.KeyPairsByUser, user).Take(limit).Count(), limit);
        return AddKeyPair(tx, user, request);
    }

    public static KeyPair GetKeyPair(StateView view, KeyPairReference request) => RequireKeyPair(view, request, ComputeOperations.GetKeyPair);

    public static IReadOnlyList<KeyPair> ListKeyPairs(StateView view, KeyPairQuery query)
    {
        var user = KeysOf(view, query.UserId, ComputeOperations.ListKeyPairs);
        return view.Page(
            ComputeTables.KeyPairsByUser, user, PageLimit.Of(query.Limit), query.Marker is { } name ? ComputeTables.KeyPairKey(user, name) : null);
    }

    public static NoResult DeleteKeyPair(Transaction tx, KeyPairReference request)
    {
        var pair = RequireKeyPair(tx, request, ComputeOperations.DeleteKeyPair);
        tx.Remove(ComputeTables.KeyPairs, ComputeTables.KeyPairKey(pair.UserId, pair.Name));
        return NoResult.Value;
    }

    private static KeyPair AddKeyPair(Transaction tx, string userId, ImportKeyPairRequest request)
    {
        var pair = new KeyPair
        {
            Name = request.Name,
            Kind = request.Kind,
            PublicKey = request.PublicKey,
            Fingerprint = request.Kind == KeyPairKind.X509 ? CertificateKey.FingerprintOf(request.PublicKey) : SshPublicKey.FingerprintOf(request.PublicKey),
            Number = KeyNumber(tx, userId, request.Name),
            UserId = userId,
            CreatedAt = tx.Now,
        };
        tx.Add(ComputeTables.KeyPairs, pair);
        return pair;
    }

    /// <summary>A number that no key pair has. It follows from the user and the name, so that other users' keys do not change it.</summary>
    private static int KeyNumber(Transaction tx, string userId, string name)
    {
        while (true)
        {
            var drawn = uint.Parse(tx.NewId("key_pair", $"{userId}|{name}").AsSpan(0, 8), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            var number = (int)(drawn >> 1);
            if (number > 0 && !tx.Where(ComputeTables.KeyPairsByNumber, ComputeTables.NumberText(number)).Any()) return number;
        }
    }

    private static KeyPair RequireKeyPair(StateView view, KeyPairReference request, Operation operation)
    {
        var user = KeysOf(view, request.UserId, operation);
        return view.Find(ComputeTables.KeyPairs, ComputeTables.KeyPairKey(user, request.Name)) ?? throw ComputeErrors.KeyPairNotFound(request.Name, KeyPairNames(view, user));
    }

    /// <summary>The user whose key pairs are meant.</summary>
    /// <exception cref="AccessDeniedException">They are another's, which only an administrator reaches.</exception>
    private static string KeysOf(StateView view, string? userId, Operation operation)
    {
        var user = userId ?? view.Caller.UserId;
        return user == view.Caller.UserId || view.Caller.IsAdmin ? user : throw ComputeErrors.OtherUsersKeys(operation, view.Caller, user);
    }

    private static IEnumerable<string> KeyPairNames(StateView view, string userId) => view.Where(ComputeTables.KeyPairsByUser, userId).Select(pair => pair.Name);

    private static void DemandKeyPairName(string name)
    {
        var isGood = name.Length is > 0 and <= MostCharacters
            && name[0] != ' ' && name[^1] != ' '
            && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '_' or '-' or '@' or '.');
        if (!isGood) throw ComputeErrors.KeyPairName(name);
    }
}
