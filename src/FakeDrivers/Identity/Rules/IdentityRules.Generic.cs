using System.Text.Json;
using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>Credentials of whatever type. The keys of EC2 are kept apart, since one logs in with them, and stand among the others.</content>
internal static partial class IdentityRules
{
    public static Credential CreateCredential(Transaction tx, CreateCredentialRequest request)
    {
        var operation = IdentityOperations.CreateCredential;
        IdentityPolicy.DemandUndelegated(tx, operation);
        ArgumentNullException.ThrowIfNull(request.Blob, nameof(request));
        var userId = request.UserId ?? tx.Caller.UserId;
        if (!tx.Caller.IsAdmin && !IdentityPolicy.IsSelf(tx, userId)) throw IdentityErrors.Denied(operation, tx.Caller, "would keep a credential of another user");
        if (string.IsNullOrWhiteSpace(request.Type)) throw IdentityErrors.CredentialType();
        Require(tx, IdentityTables.Users, IdentityErrors.User, userId);
        if (request.ProjectId is { } project) Require(tx, IdentityTables.Projects, IdentityErrors.Project, project);
        if (request.Type == Credential.Ec2)
        {
            var (access, secret) = KeysOf(request.Blob);
            var ec2 = new Ec2Credential { Access = access, UserId = userId, ProjectId = request.ProjectId ?? throw IdentityErrors.Ec2Project() };
            if (tx.Contains(IdentityTables.Ec2Credentials, access)) throw IdentityErrors.DuplicateId(IdentityErrors.Ec2Credential, access);
            var keys = new Ec2Row(ec2, new(secret));
            tx.Add(IdentityTables.Ec2Credentials, keys);
            return Of(keys);
        }

        DemandBlob(request.Type, request.Blob);
        var row = new CredentialRow(NewId(tx, "credential", $"{userId} {request.Type}"), userId, request.ProjectId, request.Type, new(request.Blob));
        tx.Add(IdentityTables.Credentials, row);
        return Of(row);
    }

    public static Credential GetCredential(StateView view, IdentityReference request)
    {
        IdentityPolicy.DemandUndelegated(view, IdentityOperations.GetCredential);
        return RequireCredential(view, request.Id, IdentityOperations.GetCredential, IdentityPolicy.SeesAll(view));
    }

    public static IReadOnlyList<Credential> ListCredentials(StateView view, CredentialQuery query)
    {
        IdentityPolicy.DemandUndelegated(view, IdentityOperations.ListCredentials);

        // Those of others are left out, as upstream, and not refused.
        var seen = IdentityPolicy.SeesAll(view) ? query.UserId : view.Caller.UserId;
        if (seen is not null && query.UserId is { } asked && asked != seen) return ValueList<Credential>.Empty;
        var plain = seen is null ? view.Rows(IdentityTables.Credentials) : view.Where(IdentityTables.CredentialsByUser, seen);
        var keys = seen is null ? view.Rows(IdentityTables.Ec2Credentials) : view.Where(IdentityTables.Ec2ByUser, seen);
        return ValueList<Credential>.From(plain.Select(Of).Concat(keys.Select(Of)).Where(credential => query.Type is null || credential.Type == query.Type));
    }

    public static Credential UpdateCredential(Transaction tx, CredentialChange request)
    {
        IdentityPolicy.DemandUndelegated(tx, IdentityOperations.UpdateCredential);
        ArgumentNullException.ThrowIfNull(request.Blob, nameof(request));
        var old = RequireCredential(tx, request.CredentialId, IdentityOperations.UpdateCredential, tx.Caller.IsAdmin);
        if (tx.Where(IdentityTables.Ec2ByHash, old.Id).FirstOrDefault() is { } keys)
        {
            var (access, secret) = KeysOf(request.Blob);
            if (access != keys.Credential.Access) throw IdentityErrors.Ec2Blob();
            keys = keys with { Secret = new(secret) };
            tx.Update(IdentityTables.Ec2Credentials, keys);
            return Of(keys);
        }

        DemandBlob(old.Type, request.Blob);
        var row = tx.Find(IdentityTables.Credentials, old.Id)! with { Blob = new(request.Blob) };
        tx.Update(IdentityTables.Credentials, row);
        return Of(row);
    }

    public static NoResult DeleteCredential(Transaction tx, IdentityReference request)
    {
        IdentityPolicy.DemandUndelegated(tx, IdentityOperations.DeleteCredential);
        var old = RequireCredential(tx, request.Id, IdentityOperations.DeleteCredential, tx.Caller.IsAdmin);
        if (tx.Where(IdentityTables.Ec2ByHash, old.Id).FirstOrDefault() is { } keys) tx.Remove(IdentityTables.Ec2Credentials, keys.Credential.Access);
        else tx.Remove(IdentityTables.Credentials, old.Id);
        return NoResult.Value;
    }

    // Who does not see all is not told which credentials there are, as upstream.
    private static Credential RequireCredential(StateView view, string id, Operation operation, bool mayAll)
    {
        ArgumentNullException.ThrowIfNull(id);
        var found = view.Find(IdentityTables.Credentials, id) is { } row ? Of(row)
            : view.Where(IdentityTables.Ec2ByHash, id).FirstOrDefault() is { } keys ? Of(keys)
            : null;
        if (!mayAll && !IdentityPolicy.IsSelf(view, found?.UserId)) throw IdentityErrors.Denied(operation, view.Caller, "asks for a credential that is not his own");
        return found ?? throw IdentityErrors.NotFound(IdentityErrors.Credential, id);
    }

    private static Credential Of(CredentialRow row) => new() { Id = row.Id, UserId = row.UserId, ProjectId = row.ProjectId, Type = row.Type, Blob = row.Blob.Value };

    private static Credential Of(Ec2Row row) => new()
    {
        Id = SecretText.HashOf(row.Credential.Access),
        UserId = row.Credential.UserId,
        ProjectId = row.Credential.ProjectId,
        Type = Credential.Ec2,
        Blob = $$"""{"access":"{{JsonEncodedText.Encode(row.Credential.Access)}}","secret":"{{JsonEncodedText.Encode(row.Secret.Value)}}"}""",
    };

    private static void DemandBlob(string type, string blob)
    {
        if (type != Credential.Totp) return;
        try
        {
            TotpLogin.PasscodeOf(blob, DateTimeOffset.UnixEpoch);
        }
        catch (ArgumentException)
        {
            throw IdentityErrors.TotpBlob();
        }
    }

    private static (string Access, string Secret) KeysOf(string blob)
    {
        try
        {
            using var json = JsonDocument.Parse(blob);
            if (json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("access", out var access) && access.GetString() is { Length: > 0 } name
                && json.RootElement.TryGetProperty("secret", out var secret) && secret.GetString() is { Length: > 0 } key)
            {
                return (name, key);
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw IdentityErrors.Ec2Blob();
        }

        throw IdentityErrors.Ec2Blob();
    }
}
