namespace FakeDrivers.Ldap;

/// <summary>Who made an entry and who changed it last, and when: the operational attributes that every entry has, in little room.</summary>
/// <param name="Uuid">The <c>entryUUID</c>.</param>
/// <param name="CreatedAt">The <c>createTimestamp</c>.</param>
/// <param name="CreatedBy">The <c>creatorsName</c>.</param>
/// <param name="ModifiedAt">The <c>modifyTimestamp</c>.</param>
/// <param name="ModifiedBy">The <c>modifiersName</c>.</param>
internal sealed record EntryOrigin(Guid Uuid, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset ModifiedAt, string ModifiedBy)
{
    /// <summary>When a dynamic entry goes by itself (RFC 2589); nothing for a static one.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
