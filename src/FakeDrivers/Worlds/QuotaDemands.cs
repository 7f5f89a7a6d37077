namespace FakeDrivers.Worlds;

/// <summary>What every service demands of its limits.</summary>
internal static class QuotaDemands
{
    // OpenStack's word for no limit.
    private const int Unlimited = -1;

    /// <summary>Demands room for so much more. What asks for nothing more is never too much, even above a limit that was lowered.</summary>
    /// <exception cref="QuotaExceededException">There is not so much room.</exception>
    public static void DemandRoom(string resource, long requested, long used, int limit)
    {
        if (requested > 0 && limit != Unlimited && used + requested > limit) throw new QuotaExceededException(resource, requested, used, limit);
    }

    /// <summary>Demands that a limit, when there is one, is one.</summary>
    /// <exception cref="InvalidRequestException">The limit is below −1.</exception>
    public static void DemandLimit(string parameter, long? limit)
    {
        if (limit < Unlimited) throw new InvalidRequestException(parameter, $"A limit must be -1 (no limit) or more, but {parameter} is {limit}.");
    }
}
