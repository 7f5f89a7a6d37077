using System.Globalization;

namespace FakeDrivers.Ldap;

/// <summary>Operational attributes that come with an entry: an import keeps them, and what is not given is made.</summary>
internal static class GivenOrigin
{
    private static readonly EntryOrigin s_none = new(Guid.Empty, default, null!, default, null!);

    /// <summary>Whether an import keeps the attribute, and so an export gives it.</summary>
    public static bool Has(LdapAttributeType type) => type.Name is "entryUUID" or "createTimestamp" or "modifyTimestamp" or "creatorsName" or "modifiersName";

    /// <summary>Takes one attribute in.</summary>
    /// <exception cref="LdapException">The value does not fit (21).</exception>
    public static EntryOrigin? Take(EntryOrigin? given, LdapAttributeType type, LdapValue value)
    {
        var origin = given ?? s_none;
        return type.Name switch
        {
            "objectGUID" => origin with { Uuid = value.Length == 16 ? new Guid(value.Span) : Guid.TryParse(value.Text, out var guid) ? guid : throw Bad(type, value) },
            "whenCreated" => origin with { CreatedAt = Time(type, value) },
            "whenChanged" => origin with { ModifiedAt = Time(type, value) },
            "entryUUID" => origin with { Uuid = Guid.TryParse(value.Text, out var uuid) ? uuid : throw Bad(type, value) },
            "createTimestamp" => origin with { CreatedAt = Time(type, value) },
            "modifyTimestamp" => origin with { ModifiedAt = Time(type, value) },
            "creatorsName" => origin with { CreatedBy = value.Text },
            "modifiersName" => origin with { ModifiedBy = value.Text },
            _ => given,
        };
    }

    /// <summary>An origin with what was not given made up.</summary>
    public static EntryOrigin Complete(EntryOrigin? given, Guid uuid, DateTimeOffset now, string by)
    {
        if (given is null) return new(uuid, now, by, now, by);
        var created = given.CreatedAt == default ? now : given.CreatedAt;
        return new(
            uuid, created, given.CreatedBy ?? by,
            given.ModifiedAt == default ? created : given.ModifiedAt, given.ModifiedBy ?? given.CreatedBy ?? by);
    }

    private static DateTimeOffset Time(LdapAttributeType type, LdapValue value)
    {
        string[] formats = ["yyyyMMddHHmmss'Z'", "yyyyMMddHHmmss.FFFFFFF'Z'", "yyyyMMddHHmm'Z'"];
        return DateTimeOffset.TryParseExact(value.Text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : throw Bad(type, value);
    }

    private static LdapException Bad(LdapAttributeType type, LdapValue value) => LdapErrors.InvalidValue(new(type, string.Empty), value, 0);
}
