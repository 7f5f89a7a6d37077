using System.Runtime.CompilerServices;

namespace FakeDrivers.Ldap.Client.Tests.Contract;

/// <summary>Everything that a connection gives can be made by a test, with public members alone: no adapter is needed.</summary>
public sealed class TestDoubleTests
{
    private static readonly LdapEntry Ann = new("cn=ann,dc=example,dc=com", new LdapAttribute("cn", "ann"), new LdapAttribute("jpegPhoto", new byte[] { 0xff, 0xd8 }));

    [Fact]
    public async Task A_hand_written_connection_gives_every_result_that_there_is()
    {
        await using ILdapConnection connection = new Canned();

        (await connection.BindAsync(new("cn=ann", "secret"), TestContext.Current.CancellationToken)).ServerSaslCredentials?.Text.Should().Be("next");
        (await connection.ExtendedAsync(new(LdapExtendedOids.WhoAmI), TestContext.Current.CancellationToken)).Value?.Text.Should().Be("dn:cn=ann");
        (await connection.AddAsync(new("cn=ann"), TestContext.Current.CancellationToken)).Control<LdapPostReadResultControl>()!.Entry.Should().Be(Ann);
        (await connection.SearchAllAsync(new("", LdapSearchScope.Subtree, LdapFilter.Any), TestContext.Current.CancellationToken)).Entries.Should().Equal(Ann);
        (await connection.CompareAsync(new("cn=ann", "cn", "ann"), TestContext.Current.CancellationToken)).Should().BeTrue();
        (connection.IsBound, connection.BoundDn).Should().Be((true, "cn=ann"));

        var messages = new List<LdapSearchMessage>();
        await foreach (var message in connection.SearchMessagesAsync(new("", LdapSearchScope.Subtree, LdapFilter.Any), TestContext.Current.CancellationToken)) messages.Add(message);
        messages.Select(message => message.GetType()).Should().Equal(typeof(LdapSearchEntry), typeof(LdapSearchReference), typeof(LdapIntermediateResponse), typeof(LdapSearchDone));

        var error = (await connection.Awaiting(it => it.DeleteAsync(new("cn=bob"))).Should().ThrowAsync<LdapException>()).Which;
        (error.ResultCode, error.MatchedDn, error.DiagnosticMessage).Should().Be((LdapResultCode.NoSuchObject, "dc=example,dc=com", "nobody"));
        error.Referrals.Should().Equal("ldap://elsewhere");
        error.Controls.Should().ContainSingle();
    }

    [Fact]
    public void Every_public_type_of_a_result_can_be_made()
    {
        var types = typeof(LdapResult).Assembly.GetExportedTypes().Where(type => type.Namespace == "FakeDrivers.Ldap" && !type.IsAbstract && !type.IsEnum && !type.IsInterface);
        var results = types.Where(type => type == typeof(LdapEntry) || type == typeof(LdapAttribute) || type == typeof(LdapValue) || typeof(Exception).IsAssignableFrom(type)
            || typeof(LdapResult).IsAssignableFrom(type) || typeof(LdapSearchMessage).IsAssignableFrom(type) || typeof(LdapControl).IsAssignableFrom(type) || typeof(LdapRequest).IsAssignableFrom(type)).ToList();

        results.Should().HaveCountGreaterThan(30);
        results.Where(type => !type.IsValueType && type.GetConstructors().Length == 0).Should().BeEmpty();
    }

    private sealed class Canned : ILdapConnection
    {
        public string BoundDn => "cn=ann";

        public bool IsBound => true;

        public Task<LdapBindResult> BindAsync(LdapBindRequest request, CancellationToken cancellationToken = default) => Task.FromResult(new LdapBindResult { ServerSaslCredentials = "next" });

        public Task UnbindAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task<LdapExtendedResult> ExtendedAsync(LdapExtendedRequest request, CancellationToken cancellationToken = default) =>
            Task.FromResult(new LdapExtendedResult { Oid = request.Oid, Value = "dn:cn=ann" });

        public Task<LdapResult> AddAsync(LdapAddRequest request, CancellationToken cancellationToken = default) => Task.FromResult(new LdapResult { Controls = [new LdapPostReadResultControl(Ann)] });

        public Task<LdapResult> DeleteAsync(LdapDeleteRequest request, CancellationToken cancellationToken = default) =>
            throw new LdapException(new LdapResult(LdapResultCode.NoSuchObject, "nobody", "dc=example,dc=com") { Referrals = ["ldap://elsewhere"], Controls = [new LdapControl("1.2.3")] });

        public Task<LdapResult> ModifyAsync(LdapModifyRequest request, CancellationToken cancellationToken = default) => Task.FromResult(LdapResult.Success);

        public Task<LdapResult> ModifyDnAsync(LdapModifyDnRequest request, CancellationToken cancellationToken = default) => Task.FromResult(LdapResult.Success);

        public Task<bool> CompareAsync(LdapCompareRequest request, CancellationToken cancellationToken = default) => Task.FromResult(true);

        public Task<LdapSearchResult> SearchAllAsync(LdapSearchRequest request, CancellationToken cancellationToken = default) =>
            Task.FromResult(new LdapSearchResult { Entries = [Ann], References = ["ldap://elsewhere"] });

        public async IAsyncEnumerable<LdapEntry> SearchAsync(LdapSearchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.CompletedTask;
            yield return Ann;
        }

        public async IAsyncEnumerable<LdapSearchMessage> SearchMessagesAsync(LdapSearchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.CompletedTask;
            yield return new LdapSearchEntry(Ann) { Controls = [new LdapSyncStateControl(LdapSyncState.Add, Guid.Empty)] };
            yield return new LdapSearchReference(["ldap://elsewhere"]);
            yield return new LdapIntermediateResponse("1.2.3", "x");
            yield return new LdapSearchDone(LdapResult.Success);
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => default;
    }
}
