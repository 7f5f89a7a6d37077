using System.Globalization;
using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>Entries that go by themselves unless they are refreshed: RFC 2589.</summary>
internal static class DynamicEntries
{
    /// <summary>What is left of an entry's time, in whole seconds.</summary>
    public static LdapValue[] TimeToLive(StoredEntry entry, DirectoryView view) => entry.Origin.ExpiresAt is { } end
        ? [Math.Max(0, (long)Math.Ceiling((end - view.Now).TotalSeconds)).ToString(CultureInfo.InvariantCulture)]
        : [];

    /// <summary>Lets an entry go when its time is over; called with every change of an entry.</summary>
    public static void Follow(Transaction transaction, DirectorySlice slice, StoredEntry? before, StoredEntry? after)
    {
        if (before?.Origin.ExpiresAt == after?.Origin.ExpiresAt) return;
        var target = TargetOf(slice, (after ?? before)!);
        transaction.Cancel(LdapTransitions.Expire, target);
        if (after?.Origin.ExpiresAt is not { } end) return;
        var left = end - transaction.Now;
        transaction.Begin(LdapTransitions.Expire, target, Progress.After(left > TimeSpan.Zero ? left : TimeSpan.FromTicks(1)));
    }

    /// <summary>Ends the time of an entry.</summary>
    public static void Expire(Transaction transaction, string target)
    {
        var at = target.LastIndexOf('/');
        if (transaction.Part<FakeLdapDirectory>(target[..at]) is not { } directory) return;
        var root = directory.RootIdentity;
        var own = directory.TransactionOf(transaction, root);
        if (FindByUuid(own.View, Guid.Parse(target[(at + 1)..])) is not { Origin.ExpiresAt: not null } entry) return;
        if (own.Data.Below(entry.Id).Select(id => own.Data.Find(id)?.Origin.ExpiresAt ?? DateTimeOffset.MinValue).DefaultIfEmpty().Max() is var last && last > transaction.Now)
        {
            // What stands below it is dynamic as well, and stays its time.
            transaction.Begin(LdapTransitions.Expire, target, Progress.After(last - transaction.Now));
            return;
        }

        foreach (var id in Enumerable.Reverse(own.Data.Below(entry.Id))) own.Remove(own.Data.Find(id)!);
        own.Remove(entry);
        own.Complete();
    }

    /// <summary>Refuses to make a static entry dynamic, or the other way round.</summary>
    /// <exception cref="LdapException">It would be (69).</exception>
    public static void CheckChange(ClassSet before, ClassSet after)
    {
        if (before.IsDynamic != after.IsDynamic) throw LdapErrors.Error(LdapResultCode.ObjectClassModsProhibited, "an entry is dynamic from its start or never");
    }

    /// <summary>Refuses a static entry below a dynamic one.</summary>
    /// <exception cref="LdapException">It would be (19).</exception>
    public static void CheckPlace(StoredEntry? parent, ClassSet classes)
    {
        if (parent is { Classes.IsDynamic: true } && !classes.IsDynamic)
        {
            throw LdapErrors.Error(LdapResultCode.ConstraintViolation, $"'{parent.Dn}' is dynamic and has no static entries below it");
        }
    }

    /// <summary>Gives an entry time.</summary>
    public static LdapExtendedResult Refresh(DirectoryTransaction transaction, LdapExtendedRequest request)
    {
        var view = transaction.View;
        var (dn, asked) = LdapRefreshCodec.Decode(request.Value);
        var key = LdapRules.KeyOf(view, dn);
        if (view.Data.Find(key) is not { } entry) throw LdapErrors.NoSuchObject(view, dn, key);
        if (entry.Key != view.Identity.Key && entry.Origin.CreatedBy != view.Identity.Dn) LdapRules.Require(view, LdapAccessOperations.Modify, entry.Dn, entry.Key);
        if (!entry.Classes.IsDynamic) throw LdapErrors.Error(LdapResultCode.ObjectClassViolation, $"'{entry.Dn}' is no dynamic entry");
        var options = view.Settings.Options;
        var given = asked < options.MinTimeToLive ? options.MinTimeToLive : asked > options.MaxTimeToLive ? options.MaxTimeToLive : asked;
        transaction.Replace(entry, entry.With(entry.Attributes, entry.Classes, entry.Origin with { ExpiresAt = view.Now + given }, transaction.NextChange));
        return new() { Oid = LdapExtendedOids.Refresh, Value = LdapRefreshCodec.EncodeResponse(given) };
    }

    /// <summary>The unique id of the entry of a directory that the end of its time is under way for; nothing for targets of another kind.</summary>
    public static Guid? UuidOf(DirectorySlice slice, string target) =>
        target.Length > slice.Name.Length && target[slice.Name.Length] == '/' && target.StartsWith(slice.Name, StringComparison.Ordinal)
            && Guid.TryParse(target.AsSpan(slice.Name.Length + 1), out var uuid) ? uuid : null;

    private static string TargetOf(DirectorySlice slice, StoredEntry entry) => $"{slice.Name}/{entry.Origin.Uuid}";

    private static StoredEntry? FindByUuid(DirectoryView view, Guid uuid)
    {
        var ids = Conditions.Of(new LdapEqualityFilter("entryUUID", uuid.ToString()), view).Find(view)?.ToList() ?? [.. view.Data.Entries.Select(entry => entry.Id)];
        return ids.Select(view.Data.Find).FirstOrDefault(entry => entry?.Origin.Uuid == uuid);
    }
}
