using System.Globalization;

namespace FakeDrivers.Networking;

/// <summary>The addresses of one subnet, as a file has them: numbers as text, since they have up to 128 bits.</summary>
/// <param name="SubnetId">The id of the subnet.</param>
/// <param name="Pools">The first and the last address of each pool, by turns.</param>
/// <param name="Taken">The ids of ports by the addresses that they have.</param>
internal sealed record AddressRow(string SubnetId, IReadOnlyList<string> Pools, IReadOnlyDictionary<string, string> Taken)
{
    public static AddressRow Of(string subnetId, SubnetAddresses addresses) => new(
        subnetId,
        [.. addresses.Pools.SelectMany(pool => new[] { Text(pool.First), Text(pool.Last) })],
        addresses.Taken.ToDictionary(taken => Text(taken.Key), taken => taken.Value));

    public SubnetAddresses ToAddresses()
    {
        var addresses = SubnetAddresses.Of(Pools.Chunk(2).Select(pool => new NumberRange(Number(pool[0]), Number(pool[^1]))));
        return Taken.Aggregate(addresses, (all, taken) => all.Take(Number(taken.Key), taken.Value));
    }

    private static string Text(UInt128 number) => number.ToString(CultureInfo.InvariantCulture);

    private static UInt128 Number(string text) => UInt128.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
