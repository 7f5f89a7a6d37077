using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>The slice of how many ports carry each security group.</summary>
internal sealed class SecurityGroupLoadSlice()
    : DerivedSlice<SortedMap<RowKey, SecurityGroupLoad>>("networking.security_group_loads", SortedMap<RowKey, SecurityGroupLoad>.Empty);
