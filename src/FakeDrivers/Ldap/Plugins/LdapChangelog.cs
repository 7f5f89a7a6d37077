using System.Globalization;
using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>
/// Keeps a change log that clients can search below <c>cn=changelog</c> (draft-good-ldap-changelog-04): an entry a change, with its number, kind,
/// name and the changes as LDIF. Only the administrator may read it.
/// </summary>
/// <remarks>The log is part of the world's state, like the directory: forks copy it, and a restore takes it back.</remarks>
public sealed class LdapChangelog : LdapPlugin
{
    /// <summary>The name of the log.</summary>
    public const string Dn = "cn=changelog";

    private const string Schema = """
        attributetype ( 2.16.840.1.113730.3.1.5 NAME 'changeNumber' EQUALITY integerMatch ORDERING integerOrderingMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.27 SINGLE-VALUE )
        attributetype ( 2.16.840.1.113730.3.1.6 NAME 'targetDN' EQUALITY distinguishedNameMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.12 SINGLE-VALUE )
        attributetype ( 2.16.840.1.113730.3.1.7 NAME 'changeType' EQUALITY caseIgnoreMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 SINGLE-VALUE )
        attributetype ( 2.16.840.1.113730.3.1.8 NAME 'changes' EQUALITY octetStringMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.40 )
        attributetype ( 2.16.840.1.113730.3.1.9 NAME 'newRDN' EQUALITY distinguishedNameMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.12 SINGLE-VALUE )
        attributetype ( 2.16.840.1.113730.3.1.10 NAME 'deleteOldRDN' EQUALITY booleanMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.7 SINGLE-VALUE )
        attributetype ( 2.16.840.1.113730.3.1.11 NAME 'newSuperior' EQUALITY distinguishedNameMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.12 SINGLE-VALUE )
        attributetype ( 2.16.840.1.113730.3.1.77 NAME 'changeTime' EQUALITY generalizedTimeMatch ORDERING generalizedTimeOrderingMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.24 SINGLE-VALUE )
        attributetype ( 2.16.840.1.113730.3.1.35 NAME 'changelog' EQUALITY distinguishedNameMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.12 USAGE dSAOperation )
        attributetype ( 1.3.6.1.4.1.42.2.27.9.1.78 NAME 'firstChangeNumber' EQUALITY integerMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.27 SINGLE-VALUE USAGE dSAOperation )
        attributetype ( 1.3.6.1.4.1.42.2.27.9.1.79 NAME 'lastChangeNumber' EQUALITY integerMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.27 SINGLE-VALUE USAGE dSAOperation )
        objectclass ( 2.16.840.1.113730.3.2.1 NAME 'changeLogEntry' SUP top STRUCTURAL MUST ( changeNumber $ targetDN $ changeType )
          MAY ( changes $ newRDN $ deleteOldRDN $ newSuperior $ changeTime ) )
        """;

    private readonly DirectorySlice _slice = new("ldap.changelog", () => DirectoryData.Empty.WithSchema(LdapSchema.Standard.With(Schema)));

    /// <summary>How many changes are kept; the oldest make room for new ones. At least 1.</summary>
    /// <value>The default is 10,000.</value>
    public int Capacity { get; init; } = 10_000;

    internal override PluginPhase? Phase => PluginPhase.Record;

    internal override LdapSchema Extend(LdapSchema schema) => schema.FindAttributeType("changeNumber") is null ? schema.With(Schema) : schema;

    /// <summary>Whether a name is that of the log or below it.</summary>
    internal static bool Holds(string dn) =>
        dn.EndsWith("changelog", StringComparison.OrdinalIgnoreCase) && LdapDn.TryParse(dn, out var name) && name.Rdns.Count is 1 or 2 && LdapDn.TryParse(Dn, out var log) && name.Rdns[^1] == log.Rdns[0];

    /// <summary>The log, seen as a directory.</summary>
    /// <exception cref="LdapException">Who asks is not the administrator (50).</exception>
    internal DirectoryView ViewOf(StateView state, DirectoryView view) => view.Identity.IsRoot
        ? new(state.Get(_slice), view.Settings, view.Now, view.Identity)
        : throw LdapErrors.Error(LdapResultCode.InsufficientAccessRights, "only the administrator may read the change log");

    /// <summary>The numbers of the oldest and newest changes that are kept; nothing when there is none.</summary>
    internal (long First, long Last)? Range(StateView state)
    {
        var log = state.Get(_slice);
        if (Oldest(log) is not { } oldest) return null;
        return (oldest.Id - 1, log.LastId - 1);
    }

    internal override void Complete(DirectoryTransaction transaction, IReadOnlyList<EntryChange> changes)
    {
        var log = transaction.World.Get(_slice);
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

        transaction.World.Set(_slice, log);
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
            yield return ("deleteOldRDN", from.Rdn!.Pairs.All(pair => Has(change.After, pair, transaction.View)) && from.Rdn != to.Rdn ? "FALSE" : "TRUE");
            if (change.Before.ParentId != change.After.ParentId) yield return ("newSuperior", to.Parent!.ToString());
        }
        else if (change.Kind != LdapChangeKinds.Delete)
        {
            yield return ("changes", ChangesOf(change));
        }
    }

    private static bool Has(StoredEntry entry, LdapNamePair pair, DirectoryView view) =>
        view.Describe(pair.Type) is { } description && entry.Attributes.Any(attribute => attribute.Description == description && EntrySchema.IndexOf(view, description.Type, attribute.Values, pair.Value) >= 0);

    /// <summary>The changes as LDIF has them, without the lines that name the entry and the kind.</summary>
    private static string ChangesOf(EntryChange change)
    {
        var after = (LdapEntry)change.After!.ToModel();
        IEnumerable<LdapEntry> before = change.Before is { } old ? [(LdapEntry)old.ToModel()] : [];
        var records = Ldif.Diff(before, [after]);
        if (records.Count == 0) return string.Empty;
        var text = Ldif.ToText(records, new() { WithVersion = false, WrapColumn = 0 });
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
