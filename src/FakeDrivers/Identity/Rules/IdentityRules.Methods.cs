using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>One-time passwords, and log-ins that need several methods.</content>
internal static partial class IdentityRules
{
    private static readonly string[] KnownMethods = ["password", "totp", "token"];

    private static Proof ByTotp(Transaction tx, TotpLogin login)
    {
        if (FindUser(tx, login.User) is not { } user || !CanLogIn(tx, user)) throw new AuthenticationFailedException();
        var secrets = tx.Where(IdentityTables.CredentialsByUser, user.Id).Where(row => row.Type == Credential.Totp);
        var windows = Enumerable.Range(0, tx.Options<FakeIdentityOptions>().TotpPreviousWindows + 1).Select(window => tx.Now.AddSeconds(-30 * window)).ToList();
        var isRight = secrets.Any(secret => windows.Exists(time => SecretText.AreEqual(TotpLogin.PasscodeOf(secret.Blob.Value, time), login.Passcode)));
        return isRight ? new(user, ["totp"]) : throw new AuthenticationFailedException();
    }

    /// <summary>The user has proven what one of his rules asks for. What programs log in with is asked for nothing else.</summary>
    /// <exception cref="MoreMethodsNeededException">Not yet.</exception>
    private static void DemandMethods(Transaction tx, Proof proof)
    {
        if (proof.Credential is not null || proof.Scope is not null || !HasOption(proof.User.Options, "multi_factor_auth_enabled")) return;
        var rules = RulesOf(proof.User);
        if (rules.Count == 0 || rules.Exists(rule => rule.All(proof.Methods.Contains))) return;
        var (issued, end) = (tx.Now, tx.Now + tx.Options<FakeIdentityOptions>().ReceiptLifetime);
        throw new MoreMethodsNeededException(new()
        {
            Id = ReceiptText(tx, new(proof.User.Id, [.. proof.Methods], end)),
            Methods = proof.Methods,
            User = Named(tx, proof.User.Id, proof.User.Name, proof.User.DomainId),
            IssuedAt = issued,
            ExpiresAt = end,
            RequiredMethods = rules,
        });
    }

    // A receipt is kept nowhere, since a log-in that fails changes nothing: it tells what it says itself, signed.
    private static Proof ByReceipt(Transaction tx, string text)
    {
        if (text.Split('.') is not [var body, _] || ReadReceipt(body) is not { } receipt || !SecretText.AreEqual(ReceiptText(tx, receipt), text) || receipt.ExpiresAt <= tx.Now)
        {
            throw new AuthenticationFailedException();
        }

        return new(UserOf(tx, receipt.UserId), receipt.Methods);
    }

    private static string ReceiptText(Transaction tx, Receipt receipt)
    {
        var body = Encoding.UTF8.GetBytes(string.Join('\n', [receipt.UserId, receipt.ExpiresAt.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture), .. receipt.Methods]));
        var signature = HMACSHA256.HashData(tx.SharedId("receipts", "key", 0).ToByteArray(), body);
        return $"{Convert.ToHexString(body)}.{Convert.ToHexString(signature)}";
    }

    private static Receipt? ReadReceipt(string body)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromHexString(body)).Split('\n') is [var userId, var ticks, .. var methods]
                && long.TryParse(ticks, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var end)
                && end <= DateTimeOffset.MaxValue.UtcTicks
                ? new(userId, methods, new(end, TimeSpan.Zero))
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The rules of a user; those with methods that there are not are overlooked, as upstream.</summary>
    private static List<IReadOnlyList<string>> RulesOf(User user)
    {
        if (!user.Options.TryGetValue("multi_factor_auth_rules", out var text)) return [];
        try
        {
            var rules = JsonSerializer.Deserialize(text, MethodRulesContext.Default.ListListString) ?? [];
            return [.. rules.Where(rule => rule.Count > 0 && rule.TrueForAll(KnownMethods.Contains)).Select(rule => ValueList<string>.From(rule))];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private sealed record Receipt(string UserId, IReadOnlyList<string> Methods, DateTimeOffset ExpiresAt);
}
