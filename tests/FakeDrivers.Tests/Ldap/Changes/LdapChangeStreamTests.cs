using FakeDrivers.Ldap;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Ldap.Changes;

public sealed class LdapChangeStreamTests : LiveTestBase
{
    public LdapChangeStreamTests() => Seed(Unit("people"), Person("ann"));

    [Fact]
    public async Task Every_operation_is_told_with_kind_names_entries_number_time_and_who()
    {
        var changes = World.Ldap.WatchAsync(cancellationToken: Token).GetAsyncEnumerator(Token);
        var from = World.Ldap.ChangeNumber;
        World.Clock.Advance(TimeSpan.FromMinutes(1));
        await Admin.AddAsync(Person("bob"), Token);
        await Admin.ModifyAsync($"uid=bob,{People}", LdapModification.Add("mail", "bob@example.com"));
        await Admin.ModifyDnAsync($"uid=bob,{People}", "uid=rob", cancellationToken: Token);
        await Admin.DeleteAsync($"uid=rob,{People}", Token);

        var (added, modified, renamed, deleted) = (await NextAsync(changes), await NextAsync(changes), await NextAsync(changes), await NextAsync(changes));

        new[] { added, modified, renamed, deleted }.Select(change => change.Kind).Should().Equal(LdapChangeKinds.Add, LdapChangeKinds.Modify, LdapChangeKinds.ModifyDn, LdapChangeKinds.Delete);
        new[] { added, modified, renamed, deleted }.Select(change => change.Number).Should().Equal(from + 1, from + 2, from + 3, from + 4);
        new[] { added, modified, renamed, deleted }.Select(change => change.EntryUuid).Distinct().Should().ContainSingle();
        added.Before.Should().BeNull();
        added.After!.GetText("cn").Should().Be("bob");
        added.Time.Should().Be(World.Clock.Now);
        added.By.Should().Be("cn=admin,dc=example,dc=com");
        added.Cause.Should().Be("ldap.add");
        modified.Before!.Find("mail").Should().BeNull();
        modified.After!.GetText("mail").Should().Be("bob@example.com");
        (renamed.DnBefore, renamed.DnAfter).Should().Be(($"uid=bob,{People}", $"uid=rob,{People}"));
        (deleted.DnBefore, deleted.DnAfter).Should().Be(($"uid=rob,{People}", null));
    }

    [Fact]
    public async Task Everything_that_moves_with_an_entry_is_renamed_under_one_number()
    {
        Seed(Unit("staff"));
        var changes = World.Ldap.WatchAsync(cancellationToken: Token).GetAsyncEnumerator(Token);

        await Admin.ModifyDnAsync(People, "ou=people", "ou=staff," + Suffix, cancellationToken: Token);

        var (unit, person) = (await NextAsync(changes), await NextAsync(changes));
        (unit.Kind, person.Kind).Should().Be((LdapChangeKinds.ModifyDn, LdapChangeKinds.ModifyDn));
        person.DnAfter.Should().Be("uid=ann,ou=people,ou=staff," + Suffix);
        person.Number.Should().Be(unit.Number);
    }

    [Fact]
    public async Task From_a_number_on_what_already_happened_comes_first()
    {
        var number = World.Ldap.ChangeNumber;
        await Admin.AddAsync(Person("bob"), Token);

        var changes = World.Ldap.WatchAsync(number, Token).GetAsyncEnumerator(Token);
        var past = await NextAsync(changes);
        await Admin.AddAsync(Person("cid"), Token);

        past.DnAfter.Should().StartWith("uid=bob");
        (await NextAsync(changes)).DnAfter.Should().StartWith("uid=cid");
    }

    [Fact]
    public async Task Who_fell_behind_what_is_kept_is_told()
    {
        using var world = new FakeWorld(new FakeWorldOptions { ChangeFeedCapacity = 2 });
        var number = world.Ldap.ChangeNumber;
        foreach (var name in new[] { "a", "b", "c" }) world.Ldap.Add([Unit(name)]);

        var act = async () => await NextAsync(world.Ldap.WatchAsync(number, Token).GetAsyncEnumerator(Token));

        await act.Should().ThrowAsync<WatchOverflowException>();
    }

    [Fact]
    public async Task A_restore_is_told_as_the_changes_that_lead_back()
    {
        var snapshot = World.Snapshot();
        await Admin.DeleteAsync($"uid=ann,{People}", Token);
        var changes = World.Ldap.WatchAsync(cancellationToken: Token).GetAsyncEnumerator(Token);

        World.Restore(snapshot);

        var back = await NextAsync(changes);
        (back.Kind, back.Cause, back.DnAfter).Should().Be((LdapChangeKinds.Add, "restore", $"uid=ann,{People}"));
    }

    [Fact]
    public async Task What_fails_and_what_changes_nothing_is_not_told()
    {
        var changes = World.Ldap.WatchAsync(cancellationToken: Token).GetAsyncEnumerator(Token);

        await RefusedAsync(() => Admin.DeleteAsync("uid=nobody," + People, Token));
        await Admin.ModifyAsync($"uid=ann,{People}");
        await Admin.AddAsync(Person("bob"), Token);

        (await NextAsync(changes)).DnAfter.Should().StartWith("uid=bob");
    }
}
