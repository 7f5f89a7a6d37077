using System.Globalization;
using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>
/// Keeps a change log that clients can search below <c>cn=changelog</c> (draft-good-ldap-changelog-04): an entry a change, with its number, kind,
/// name and the changes as LDIF. Only the administrator may read it. In the place of passwords it has stars.
/// </summary>
/// <remarks>The log is part of the world's state, like the directory: forks copy it, and a restore takes it back.</remarks>
public sealed class LdapChangelog : LdapPlugin
{
    /// <summary>The name of the log.</summary>
    public const string Dn = "cn=changelog";

    /// <summary>How many changes are kept; the oldest make room for new ones. At least 1.</summary>
    /// <value>The default is 10,000.</value>
    public int Capacity { get; init; } = 10_000;

    internal override PluginPhase? Phase => PluginPhase.Record;

    /// <summary>Whether a name is that of the log or below it.</summary>
    internal static bool Holds(string dn) =>
        dn.EndsWith("changelog", StringComparison.OrdinalIgnoreCase) && LdapDn.TryParse(dn, out var name) && name.Rdns.Count <= 2 && name.Rdns[^1].ToString().Equals(Dn, StringComparison.OrdinalIgnoreCase);

    /// <summary>The log, seen as a directory.</summary>
    /// <exception cref="LdapException">Who asks is not the administrator (50).</exception>
    internal static DirectoryView ViewOf(StateView state, DirectorySlice slice, DirectoryView view) => view.Identity.IsRoot
        ? new(state.Get(slice.Changelog), view.Settings, view.Now, view.Identity)
        : throw LdapErrors.Error(LdapResultCode.InsufficientAccessRights, "only the administrator may read the change log");

    /// <summary>The numbers of the oldest and newest changes that are kept; nothing when there is none.</summary>
    internal static (long First, long Last)? Range(StateView state, DirectorySlice slice)
    {
        var log = state.Get(slice.Changelog);
        if (Oldest(log) is not { } oldest) return null;
        return (oldest.Id - 1, log.LastId - 1);
    }

    internal override void Complete(DirectoryTransaction transaction, IReadOnlyList<EntryChange> changes)
    {
        var slice = transaction.Slice.Changelog;
        var log = transaction.World.Get(slice);
        var view = new DirectoryView(log, transaction.Settings, transaction.Now, transaction.Identity);
        if (log.Count == 0) log = log.Add(Entry(view, 1, 0, Dn, string.Empty, [("objectClass", "top"), ("objectClass", "applicationProcess"), ("cn", "changelog")]));
        foreach (var change in changes)
        {
            // What only moves with one above it is told by that one.
            if (change.Kind == LdapChangeKinds.ModifyDn && changes.Any(other => other.Kind == LdapChangeKinds.ModifyDn && other.Before!.Id == change.Before!.ParentId)) continue;
            var id = log.LastId + 1;
            log = log.Add(Entry(view, id, 1, $"changeNumber={id - 1},{Dn}", change.Uuid.ToString(), Told(change, id - 1, transaction)));
            if (log.Count > Math.Max(1, Capacity) + 1 && Oldest(log) is { } oldest) log = log.Remove(oldest, id);
        }

        transaction.World.Set(slice, log);
    }

    private static StoredEntry? Oldest(DirectoryData log)
    {
        foreach (var id in log.ChildrenOf(1)) return log.Find(id);
        return null;
    }

    private static IEnumerable<(string Name, string Value)> Told(EntryChange change, long number, DirectoryTransaction transaction)
    {
        yield return ("objectClass", "top");
        yield return ("objectClass", "changeLogEntry");
        yield return ("changeNumber", number.ToString(CultureInfo.InvariantCulture));
        yield return ("targetDN", (change.Before ?? change.After)!.Dn);
        yield return ("changeTime", ComputedAttributes.Timestamp(transaction.Now));
        yield return ("changeType", change.Kind switch
        {
            LdapChangeKinds.Add => "add",
            LdapChangeKinds.Delete => "delete",
            LdapChangeKinds.ModifyDn => "modrdn",
            _ => "modify",
        });
        if (change.Kind == LdapChangeKinds.ModifyDn)
        {
            var (from, to) = (LdapDn.Parse(change.Before!.Dn), LdapDn.Parse(change.After!.Dn));
            yield return ("newRDN", to.Rdn!.ToString());
            yield return ("deleteOldRDN", from.Rdn!.Pairs.All(pair => Has(change.After, pair, transaction.View)) && !string.Equals(from.Rdn!.ToString(), to.Rdn!.ToString(), StringComparison.Ordinal) ? "FALSE" : "TRUE");
            if (change.Before.ParentId != change.After.ParentId) yield return ("newSuperior", to.Parent!.ToString());
        }
        else if (change.Kind != LdapChangeKinds.Delete)
        {
            yield return ("changes", ChangesOf(change));
        }
    }

    private static bool Has(StoredEntry entry, LdapNamePair pair, DirectoryView view) =>
        view.Describe(pair.Type) is { } description && entry.Attributes.Any(attribute => attribute.Description == description && EntrySchema.IndexOf(view, description.Type, attribute.Values, pair.Value) >= 0);

    /// <summary>The changes as LDIF has them, without the lines that name the entry and the kind. That a secret changed is told, but not to what.</summary>
    private static string ChangesOf(EntryChange change)
    {
        var after = (LdapEntry)change.After!.ToModel();
        IEnumerable<LdapEntry> before = change.Before is { } old ? [(LdapEntry)old.ToModel()] : [];
        var records = Ldif.Diff(before, [after]);
        if (records.Count == 0) return string.Empty;
        var text = Ldif.ToText(records.Select(record => new LdifChangeRecord(record.Request switch
        {
            LdapAddRequest add => LdapRedaction.Of(add),
            LdapModifyRequest modify => LdapRedaction.Of(modify),
            var other => other,
        })), new() { WithVersion = false, WrapColumn = 0 });
        var start = text.IndexOf("changetype:", StringComparison.Ordinal);
        return text[(text.IndexOf('\n', start) + 1)..];
    }

    private static StoredEntry Entry(DirectoryView view, long id, long parentId, string dn, string uuid, IEnumerable<(string Name, string Value)> values)
    {
        var attributes = values.Where(each => each.Value.Length > 0).GroupBy(each => each.Name).Select(each =>
            new StoredAttribute(view.Schema.DescribeLeniently(each.Key)!.Value, [.. each.Select(value => (LdapValue)value.Value)])).ToArray();
        return new()
        {
            Id = id,
            ParentId = parentId,
            Dn = dn,
            Key = view.Schema.DnKey(dn)!,
            Attributes = attributes,
            Classes = view.Data.Classes!.Of(attributes[0].Values),
            Origin = new(Guid.TryParse(uuid, out var known) ? known : Guid.Empty, view.Now, view.Identity.Dn, view.Now, view.Identity.Dn),
            Change = id,
        };
    }
}
