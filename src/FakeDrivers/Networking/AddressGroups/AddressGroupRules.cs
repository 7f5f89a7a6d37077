using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>What address groups do, as pure functions over a transaction.</summary>
internal static class AddressGroupRules
{
    public static AddressGroup Create(Transaction tx, CreateAddressGroupRequest request)
    {
        var project = ResourceRules.OwnerOf(tx, request, NetworkOperations.CreateAddressGroup);
        ResourceRules.DemandText(nameof(request.Name), request.Name);
        var group = new AddressGroup
        {
            Id = tx.NewId("address_group", request.Name),
            ProjectId = project,
            Name = request.Name,
            Description = request.Description,
            Addresses = [.. Normalized(request.Addresses).Distinct()],
            CreatedAt = tx.Now,
            UpdatedAt = tx.Now,
        };
        tx.Add(NetworkTables.AddressGroups, group);
        return group;
    }

    public static IReadOnlyList<AddressGroup> List(StateView view, AddressGroupQuery query) =>
        ResourceRules.List(view, ResourceKinds.AddressGroup, query, null, group => query.Name.Allows(group.Name));

    public static AddressGroup Update(Transaction tx, UpdateAddressGroupRequest request)
    {
        var group = ResourceRules.Begin(tx, ResourceKinds.AddressGroup, request, NetworkOperations.UpdateAddressGroup);
        ResourceRules.DemandText(nameof(request.Name), request.Name);
        return ResourceRules.Save(tx, ResourceKinds.AddressGroup, group with { Name = request.Name ?? group.Name }, request);
    }

    public static NoResult Delete(Transaction tx, NetworkResourceReference request)
    {
        var group = ResourceRules.RequireOwn(tx, ResourceKinds.AddressGroup, request.Id, NetworkOperations.DeleteAddressGroup);
        if (tx.Where(NetworkTables.RulesByAddressGroup, group.Id).FirstOrDefault() is { } rule) throw NetworkErrors.AddressGroupInUse(group, rule);
        SharingRules.Forget(tx, group.Id);
        tx.Remove(NetworkTables.AddressGroups, group.Id);
        return NoResult.Value;
    }

    public static AddressGroup AddAddresses(Transaction tx, AddressGroupAddressesRequest request)
    {
        var group = ResourceRules.RequireOwn(tx, ResourceKinds.AddressGroup, request.AddressGroupId, NetworkOperations.AddAddresses);
        var added = Normalized(request.Addresses);
        if (added.Find(group.Addresses.Contains) is { } known) throw NetworkErrors.AddressKnown(group, known);
        return ResourceKinds.AddressGroup.Show(tx, ResourceRules.Save(tx, ResourceKinds.AddressGroup, group with { Addresses = [.. group.Addresses.Concat(added).Distinct()] }));
    }

    public static AddressGroup RemoveAddresses(Transaction tx, AddressGroupAddressesRequest request)
    {
        var group = ResourceRules.RequireOwn(tx, ResourceKinds.AddressGroup, request.AddressGroupId, NetworkOperations.RemoveAddresses);
        var removed = Normalized(request.Addresses);
        if (removed.Find(address => !group.Addresses.Contains(address)) is { } unknown) throw NetworkErrors.AddressUnknown(group, unknown);
        return ResourceKinds.AddressGroup.Show(tx, ResourceRules.Save(tx, ResourceKinds.AddressGroup, group with { Addresses = [.. group.Addresses.Except(removed)] }));
    }

    private static List<string> Normalized(IReadOnlyList<string> addresses) =>
        [.. addresses.Select(text => IpPrefix.TryParseLoosely(text, out var prefix) ? prefix.ToString() : throw NetworkErrors.Cidr("Addresses", text))];
}
