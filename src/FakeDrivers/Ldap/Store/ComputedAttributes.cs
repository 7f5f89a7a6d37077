using System.Collections.Frozen;
using System.Globalization;

namespace FakeDrivers.Ldap;

/// <summary>Attributes that entries have without storing them: those of RFC 4512 section 3.4 and 4530, memberOf and the like.</summary>
/// <remarks>Immutable and thread-safe. One for each schema, since it goes by types.</remarks>
internal sealed class ComputedAttributes
{
    public const string EntryUuidOid = "1.3.6.1.1.16.4";

    private readonly FrozenDictionary<LdapAttributeType, Computation> _computations;
    private readonly FrozenDictionary<LdapAttributeType, Computation>? _expansions;

    public ComputedAttributes(LdapSchema schema, LdapSettings settings)
    {
        var computations = new Dictionary<LdapAttributeType, Computation>();
        foreach (var (name, computation) in All(settings))
        {
            if (schema.FindAttributeType(name) is { } type) computations[type] = computation;
        }

        _computations = computations.ToFrozenDictionary();
        var expansions = new Dictionary<LdapAttributeType, Computation>();
        foreach (var (name, computation) in settings.Plugins.All.SelectMany(plugin => plugin.Expansions))
        {
            if (schema.FindAttributeType(name) is { } type) expansions[type] = computation;
        }

        _expansions = expansions.Count == 0 ? null : expansions.ToFrozenDictionary();
    }

    /// <summary>Gives the values of an entry; none when it has none.</summary>
    public delegate LdapValue[] Computation(StoredEntry entry, DirectoryView view);

    /// <summary>The types that are computed.</summary>
    public IEnumerable<LdapAttributeType> Types => _computations.Keys;

    public bool Has(LdapAttributeType type) => _computations.ContainsKey(type);

    public Computation? Of(LdapAttributeType type) => _computations.GetValueOrDefault(type);

    /// <summary>The types that have computed values besides those that are stored.</summary>
    public IEnumerable<LdapAttributeType> Expanded => _expansions?.Keys ?? [];

    public bool HasExpansions => _expansions is not null;

    /// <summary>Gives the values of a type besides those that are stored; nothing when there are none of any entry.</summary>
    public Computation? ExpansionOf(LdapAttributeType type) => _expansions?.GetValueOrDefault(type);

    public static byte[] UuidKey(Guid uuid) => uuid.ToByteArray(bigEndian: true);

    public static string Timestamp(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);

    private static IEnumerable<(string Name, Computation Compute)> All(LdapSettings settings)
    {
        yield return ("entryUUID", static (entry, _) => [entry.Origin.Uuid.ToString()]);
        yield return ("entryDN", static (entry, _) => [entry.Dn]);
        yield return ("createTimestamp", (entry, _) => [settings.TimestampOf(entry.Origin.CreatedAt)]);
        yield return ("modifyTimestamp", (entry, _) => [settings.TimestampOf(entry.Origin.ModifiedAt)]);
        yield return ("creatorsName", static (entry, _) => [entry.Origin.CreatedBy]);
        yield return ("modifiersName", static (entry, _) => [entry.Origin.ModifiedBy]);
        yield return ("structuralObjectClass", static (entry, _) => entry.Classes.Structural is { } structural ? [structural.Name] : []);
        yield return ("subschemaSubentry", (_, _) => [settings.SubschemaDn]);
        yield return ("hasSubordinates", static (entry, view) => [(view.SeesAll ? view.Data.HasChildren(entry.Id) : CountVisible(entry, view) > 0) ? "TRUE" : "FALSE"]);
        yield return ("numSubordinates", static (entry, view) => [(view.SeesAll ? view.Data.CountChildren(entry.Id) : CountVisible(entry, view)).ToString(CultureInfo.InvariantCulture)]);
        yield return ("memberOf", static (entry, view) => Memberships.Of(entry, view));
        yield return ("isMemberOf", static (entry, view) => Memberships.Of(entry, view));
        yield return ("entryTtl", static (entry, view) => DynamicEntries.TimeToLive(entry, view));
        if (settings.IsActiveDirectory)
        {
            foreach (var computation in ActiveDirectoryComputed.All(settings)) yield return computation;
        }

        if (settings.ShowsEntryCsn) yield return ("entryCSN", static (entry, _) => [LdapSettings.EntryCsn(entry)]);
    }

    private static int CountVisible(StoredEntry entry, DirectoryView view) => view.Data.ChildrenOf(entry.Id).Count(id => view.Data.Find(id) is { } child && view.CanSee(child));
}
