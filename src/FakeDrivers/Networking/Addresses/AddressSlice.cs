using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>The slice of the addresses of each subnet.</summary>
internal sealed class AddressSlice() : DerivedSlice<SortedMap<RowKey, SubnetAddresses>>("networking.addresses", SortedMap<RowKey, SubnetAddresses>.Empty);
