using FakeDrivers.Compute;

namespace FakeDrivers.Conformance.Compute;

// Key pairs. The keys and fingerprints are what ssh-keygen made and printed (ssh-keygen -l -E md5).
public sealed partial class ComputeSuite
{
    private const string Ed25519Key =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHvmZQF2Vx7IhNTx+XO+ufYxh+vxJDO8V0K1MfgrS1Zm tester@example";

    // openssl req -x509; the fingerprint is what openssl x509 -fingerprint -sha1 printed.
    private const string Certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBeTCCAR+gAwIBAgIUEPd99dJOxdV0VPhgVHl5ubnoXRkwCgYIKoZIzj0EAwIw
        ETEPMA0GA1UEAwwGdGVzdGVyMCAXDTI2MTEyMjExMzAyMFoYDzIxMjYxMDI5MTEz
        MDIwWjARMQ8wDQYDVQQDDAZ0ZXN0ZXIwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC
        AATYgz1bvHvxMWSwhtMlVKbOxb4/0tsMMjUx/jpRidXeX6GDm0AOpIfufA9r2H1p
        P0t9tREKq7bafGG7qZM7uvQBo1MwUTAdBgNVHQ4EFgQUemV+5zi25Hz7mmgRFEnz
        7muCAXgwHwYDVR0jBBgwFoAUemV+5zi25Hz7mmgRFEnz7muCAXgwDwYDVR0TAQH/
        BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEA3hgo9k4BT4GBnREt6EPP6cuDfS98
        eK5lz81NLUXNEn4CIDnf0fRbHZ+5AKneHGQttM+u+6zgKkisxg8orrnJyk1X
        -----END CERTIFICATE-----
        """;

    private const string RsaKey =
        "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQC0Q69hc601KToMlUd3IU8zFiHmTUbfW/EqNACsYN97egqYz7qr9TVIXshlg0SIM8vffFbofQStNrER6dB9F8eDCxDxPAh"
        + "/tX7XYbpAayzJgIjLi3jPGDjD1iAPLBMNZiG4kqUQ6505G1NXguRn2EVR8s6b9z6NBE5YFN40mw0O21jvIR7VZXqOg6pY68utyLDSCGSdop265mWUrWRKl2nj0m+dCYBSUmb"
        + "GahhFTPDNtL/9fpwi8tpATRqYurds/dKf4lqOG1U1ijMmyInxJnxW7u2ThmFtKmyeiaCZg7PKFBWpADnKhXyjb9KdSKjPmMwuHDk6o6EKij66+u9LfAiB tester@example";

    private static ConformanceCase<ComputeHarness>[] KeyPairCases() =>
    [
        Case("CMP-KEY-001", "An imported key shows the MD5 fingerprint of its bytes.", $"{Api}, import keypair", FingerprintIsRealAsync),
        Case("CMP-KEY-002", "A key pair is read by its name, listed, and gone once deleted.", $"{Api}, keypairs", KeyPairLivesAsync),
        Case("CMP-KEY-003", "A second key pair of one name is a conflict.", $"{Api}, import keypair: 409", SecondOfANameIsAConflictAsync),
        Case("CMP-KEY-004", "A text that is no public key is refused.", $"{Api}, import keypair: 400", UnreadableKeyIsRefusedAsync),
        Case(
            "CMP-KEY-005", "A name with other characters, or of 256, is refused.",
            $"{Api}, import keypair: name", BadKeyNameIsRefusedAsync),
        Case(
            "CMP-KEY-006", "An unknown key pair is not found, and the message shows a near name.",
            $"{Api}, keypairs: 404", UnknownKeyPairIsNotFoundAsync),
        Case("CMP-KEY-007", "A server keeps its key's name when the key pair is deleted.", "observed", ServerKeepsItsKeyNameAsync),
        Case(
            "CMP-KEY-008", "The key pair past the quota is refused.",
            "Nova, quotas: key_pairs", KeyPairPastTheQuotaIsRefusedAsync, Administration),
        Case(
            "CMP-KEY-009", "A certificate shows the SHA-1 fingerprint of its bytes, and its kind.",
            $"{Api}, import keypair: type (2.2)", CertificateIsImportedAsync),
        Case(
            "CMP-KEY-010", "An administrator imports a key for another user, who finds it.",
            $"{Api}, keypairs: user_id (2.10)", KeyIsImportedForAnotherAsync, Administration),
        Case(
            "CMP-KEY-011", "A user does not reach the key pairs of another.",
            $"{Api}, keypairs: user_id (2.10), administrators only", OthersKeysAreRefusedAsync),
    ];

    private static async Task FingerprintIsRealAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var modern = await harness.Compute.ImportKeyPairAsync("modern", Ed25519Key, cancellationToken).ConfigureAwait(false);
        var classic = await harness.Compute.ImportKeyPairAsync("classic key_2-b", RsaKey, cancellationToken).ConfigureAwait(false);

        Expect.Equal("6b:09:bf:3d:fc:00:64:2d:4d:12:11:58:55:55:06:5b", modern.Fingerprint, "the fingerprint of the Ed25519 key");
        Expect.Equal("c4:c3:16:89:b9:27:f0:2b:bd:66:91:49:6b:d5:76:68", classic.Fingerprint, "the fingerprint of the RSA key");
        Expect.Equal(Ed25519Key, modern.PublicKey, "the public key");
        Expect.Equal("classic key_2-b", classic.Name, "the name");
    }

    private static async Task KeyPairLivesAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var imported = await harness.Compute.ImportKeyPairAsync("tester", Ed25519Key, cancellationToken).ConfigureAwait(false);
        var read = await harness.Compute.GetKeyPairAsync("tester", null, cancellationToken).ConfigureAwait(false);
        var listed = await AllAsync(harness.Compute.ListKeyPairsAsync(null, cancellationToken), cancellationToken).ConfigureAwait(false);
        await harness.Compute.DeleteKeyPairAsync("tester", null, cancellationToken).ConfigureAwait(false);
        var left = await AllAsync(harness.Compute.ListKeyPairsAsync(null, cancellationToken), cancellationToken).ConfigureAwait(false);

        Expect.Equal(imported, read, "the key pair that was read");
        Expect.True(listed.Exists(pair => pair.Name == "tester"), "the listing to hold the key pair", listed);
        Expect.True(!left.Exists(pair => pair.Name == "tester"), "the listing to be without the deleted key pair", left);
    }

    private static async Task SecondOfANameIsAConflictAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        await harness.Compute.ImportKeyPairAsync("tester", Ed25519Key, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<ConflictException>(
            () => harness.Compute.ImportKeyPairAsync("tester", RsaKey, cancellationToken), "the second import").ConfigureAwait(false);
        var kept = await harness.Compute.GetKeyPairAsync("tester", null, cancellationToken).ConfigureAwait(false);

        Expect.Equal(Ed25519Key, kept.PublicKey, "the public key");
    }

    private static async Task UnreadableKeyIsRefusedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        string[] texts = ["", "ssh-rsa", "ssh-rsa not/base64?", "ssh-rsa AAAA", Ed25519Key.Replace("ssh-ed25519", "ssh-rsa", StringComparison.Ordinal), "bad" + RsaKey];
        foreach (var text in texts)
        {
            await Expect.ThrowsAsync<InvalidRequestException>(
                () => harness.Compute.ImportKeyPairAsync("tester", text, cancellationToken), $"importing '{text}'").ConfigureAwait(false);
        }
    }

    private static async Task BadKeyNameIsRefusedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        foreach (var name in new[] { "", "a/b", "clé", " tester", new string('k', 256) })
        {
            await Expect.ThrowsAsync<InvalidRequestException>(
                () => harness.Compute.ImportKeyPairAsync(name, Ed25519Key, cancellationToken), $"importing as '{name}'").ConfigureAwait(false);
        }
    }

    private static async Task UnknownKeyPairIsNotFoundAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        await harness.Compute.ImportKeyPairAsync("manila-service", Ed25519Key, cancellationToken).ConfigureAwait(false);
        var missing = await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Compute.GetKeyPairAsync("manila-servize", null, cancellationToken), "reading it").ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Compute.DeleteKeyPairAsync("manila-servize", null, cancellationToken), "deleting it").ConfigureAwait(false);

        Expect.Equal("manila-servize", missing.Id, "the name that was not found");
        Expect.Contains("manila-service", missing.Message, "the message");
    }

    private static async Task ServerKeepsItsKeyNameAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        await harness.Compute.ImportKeyPairAsync("tester", Ed25519Key, cancellationToken).ConfigureAwait(false);
        var request = await RequestAsync(harness, "web", cancellationToken).ConfigureAwait(false) with { KeyName = "tester" };
        var server = await ActiveServerAsync(harness, request, cancellationToken).ConfigureAwait(false);
        await harness.Compute.DeleteKeyPairAsync("tester", null, cancellationToken).ConfigureAwait(false);
        var read = await harness.Compute.GetServerAsync(server.Id, cancellationToken).ConfigureAwait(false);

        Expect.Equal("tester", read.KeyName, "the key's name");
    }

    private static async Task KeyPairPastTheQuotaIsRefusedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        await harness.Compute.ImportKeyPairAsync("first", Ed25519Key, cancellationToken).ConfigureAwait(false);
        var pairs = await AllAsync(harness.Compute.ListKeyPairsAsync(null, cancellationToken), cancellationToken).ConfigureAwait(false);
        await LimitAsync(harness, quota => quota with { KeyPairs = pairs.Count }, cancellationToken).ConfigureAwait(false);
        var refusal = await Expect.ThrowsAsync<QuotaExceededException>(
            () => harness.Compute.ImportKeyPairAsync("second", Ed25519Key, cancellationToken), "the import").ConfigureAwait(false);

        Expect.Equal("key_pairs", refusal.Resource, "the resource that the refusal names");
        Expect.Equal((long)pairs.Count, refusal.Limit, "the limit");
    }

    private static async Task CertificateIsImportedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var request = new ImportKeyPairRequest { Name = "windows", PublicKey = Certificate, Kind = KeyPairKind.X509 };
        await harness.Compute.ImportKeyPairAsync(request, cancellationToken).ConfigureAwait(false);
        var read = await harness.Compute.GetKeyPairAsync("windows", null, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Compute.ImportKeyPairAsync(request with { Name = "bad", PublicKey = Ed25519Key }, cancellationToken), "a key that is no certificate").ConfigureAwait(false);

        Expect.Equal(KeyPairKind.X509, read.Kind, "the kind");
        Expect.Equal("2b:be:0c:a7:fe:33:96:41:e9:fc:d4:17:e2:02:f5:70:b6:fa:34:e6", read.Fingerprint, "the fingerprint");
    }

    private static async Task KeyIsImportedForAnotherAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var own = await harness.Compute.ImportKeyPairAsync("own", Ed25519Key, cancellationToken).ConfigureAwait(false);
        await harness.Administrator.ImportKeyPairAsync(new ImportKeyPairRequest { Name = "given", PublicKey = RsaKey, UserId = own.UserId }, cancellationToken).ConfigureAwait(false);
        var given = await harness.Compute.GetKeyPairAsync("given", null, cancellationToken).ConfigureAwait(false);
        var listed = await AllAsync(harness.Administrator.ListKeyPairsAsync(new() { UserId = own.UserId }, cancellationToken), cancellationToken).ConfigureAwait(false);
        await harness.Administrator.DeleteKeyPairAsync("given", own.UserId, cancellationToken).ConfigureAwait(false);
        var left = await AllAsync(harness.Compute.ListKeyPairsAsync(null, cancellationToken), cancellationToken).ConfigureAwait(false);

        Expect.Equal(own.UserId, given.UserId, "the owner");
        Expect.True(listed.Exists(pair => pair.Name == "given") && listed.Exists(pair => pair.Name == "own"), "the administrator's listing to hold the user's key pairs", listed);
        Expect.True(!left.Exists(pair => pair.Name == "given"), "the key pair to be gone", left);
    }

    private static async Task OthersKeysAreRefusedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        await Expect.ThrowsAsync<AccessDeniedException>(
            () => AllAsync(harness.Compute.ListKeyPairsAsync(new() { UserId = NoSuchId }, cancellationToken), cancellationToken), "listing another user's").ConfigureAwait(false);
        await Expect.ThrowsAsync<AccessDeniedException>(
            () => harness.Compute.GetKeyPairAsync("tester", NoSuchId, cancellationToken), "reading another user's").ConfigureAwait(false);
    }
}
