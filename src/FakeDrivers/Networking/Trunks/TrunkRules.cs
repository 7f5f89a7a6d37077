using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>What trunks do, as pure functions over a transaction.</summary>
internal static class TrunkRules
{
    public static Trunk Create(Transaction tx, CreateTrunkRequest request)
    {
        var project = ResourceRules.OwnerOf(tx, request, NetworkOperations.CreateTrunk);
        ResourceRules.DemandText(nameof(request.Name), request.Name);
        var parent = ResourceRules.RequireOwn(tx, ResourceKinds.Port, request.PortId, NetworkOperations.CreateTrunk);
        DemandFree(tx, parent.Id, isParent: true);
        if (parent.Binding.HostId.Length > 0) throw NetworkErrors.ParentInUse(parent);
        NetworkQuotaRules.Take(tx, project, QuotaResource.Trunk);
        var trunk = new Trunk
        {
            Id = tx.NewId("trunk", request.Name.Length > 0 ? request.Name : request.PortId),
            ProjectId = project,
            Name = request.Name,
            Description = request.Description,
            PortId = parent.Id,
            IsAdminStateUp = request.IsAdminStateUp,
            CreatedAt = tx.Now,
            UpdatedAt = tx.Now,
        };
        tx.Add(NetworkTables.Trunks, trunk);
        if (request.SubPorts.Count == 0) return Shown(tx, trunk);
        trunk = trunk with { SubPorts = With(tx, trunk, request.SubPorts) };
        tx.Update(NetworkTables.Trunks, trunk);
        return Shown(tx, trunk);
    }

    public static IReadOnlyList<Trunk> List(StateView view, TrunkQuery query) => ResourceRules.List(
        view, ResourceKinds.Trunk, query, ResourceRules.Places(NetworkTables.TrunksByPort, query.PortId),
        trunk => query.Name.Allows(trunk.Name) && query.PortId.Allows(trunk.PortId) && (query.Status is null || query.Status.Contains(Shown(view, trunk).Status))
            && (query.IsAdminStateUp is null || trunk.IsAdminStateUp == query.IsAdminStateUp));

    public static Trunk Update(Transaction tx, UpdateTrunkRequest request)
    {
        var trunk = ResourceRules.Begin(tx, ResourceKinds.Trunk, request, NetworkOperations.UpdateTrunk);
        ResourceRules.DemandText(nameof(request.Name), request.Name);
        return ResourceRules.Save(
            tx, ResourceKinds.Trunk, trunk with { Name = request.Name ?? trunk.Name, IsAdminStateUp = request.IsAdminStateUp ?? trunk.IsAdminStateUp }, request);
    }

    public static NoResult Delete(Transaction tx, NetworkResourceReference request)
    {
        var trunk = ResourceRules.RequireOwn(tx, ResourceKinds.Trunk, request.Id, NetworkOperations.DeleteTrunk);
        if (!trunk.IsAdminStateUp) throw NetworkErrors.TrunkDisabled(trunk);
        if (tx.Find(NetworkTables.Ports, trunk.PortId)?.Binding.HostId is { Length: > 0 }) throw NetworkErrors.TrunkInUse(trunk);
        foreach (var subPort in trunk.SubPorts) tx.Remove(NetworkTables.TrunkMembers, subPort.PortId);
        NetworkQuotaRules.Use(tx, trunk.ProjectId, QuotaResource.Trunk, -1);
        tx.Remove(NetworkTables.Trunks, trunk.Id);
        return NoResult.Value;
    }

    public static Trunk AddSubPorts(Transaction tx, TrunkSubPortsRequest request)
    {
        var trunk = RequireUp(tx, request.TrunkId, NetworkOperations.AddSubPorts);
        return Shown(tx, ResourceRules.Save(tx, ResourceKinds.Trunk, trunk with { SubPorts = With(tx, trunk, request.SubPorts) }));
    }

    public static Trunk RemoveSubPorts(Transaction tx, TrunkSubPortsRequest request)
    {
        var trunk = RequireUp(tx, request.TrunkId, NetworkOperations.RemoveSubPorts);
        foreach (var subPort in request.SubPorts)
        {
            if (trunk.SubPorts.All(known => known.PortId != subPort.PortId)) throw NetworkErrors.NoSubPort(trunk, subPort.PortId);
            tx.Remove(NetworkTables.TrunkMembers, subPort.PortId);
        }

        var left = trunk.SubPorts.Where(known => request.SubPorts.All(removed => removed.PortId != known.PortId));
        return Shown(tx, ResourceRules.Save(tx, ResourceKinds.Trunk, trunk with { SubPorts = [.. left] }));
    }

    /// <summary>A trunk works when its parent port does.</summary>
    public static Trunk Shown(StateView view, Trunk trunk) => view.Find(NetworkTables.Ports, trunk.PortId)?.Status == NetworkResourceStatus.Active
        ? trunk with { Status = NetworkResourceStatus.Active }
        : trunk;

    private static Trunk RequireUp(StateView view, string trunkId, Operation operation)
    {
        var trunk = ResourceRules.RequireOwn(view, ResourceKinds.Trunk, trunkId, operation);
        return trunk.IsAdminStateUp ? trunk : throw NetworkErrors.TrunkDisabled(trunk);
    }

    private static List<TrunkSubPort> With(Transaction tx, Trunk trunk, IReadOnlyList<TrunkSubPort> added)
    {
        var all = trunk.SubPorts.ToList();
        foreach (var subPort in added)
        {
            var port = ResourceRules.RequireOwn(tx, ResourceKinds.Port, subPort.PortId, NetworkOperations.AddSubPorts);
            if (subPort.SegmentationType != "vlan") throw NetworkErrors.SegmentationType(subPort.SegmentationType);
            if (subPort.SegmentationId is < 1 or > 4094) throw NetworkErrors.Segment("vlan", subPort.SegmentationId, 4094);
            DemandFree(tx, subPort.PortId);
            if (port.DeviceId.Length > 0) throw NetworkErrors.PortInUse(port);
            if (all.Find(known => known.SegmentationId == subPort.SegmentationId) is { } known) throw NetworkErrors.SegmentTaken(trunk, known);
            tx.Add(NetworkTables.TrunkMembers, new TrunkMember(subPort.PortId, trunk.Id));
            all.Add(subPort);
        }

        return all;
    }

    private static void DemandFree(StateView view, string portId, bool isParent = false)
    {
        if (view.Find(NetworkTables.TrunkMembers, portId) is { } member) throw NetworkErrors.PortInTrunk(portId, isParent ? "ParentPortInUse" : "TrunkPortInUse", member.TrunkId);
        if (view.Where(NetworkTables.TrunksByPort, portId).FirstOrDefault() is { } trunk) throw NetworkErrors.PortInTrunk(portId, "ParentPortInUse", trunk.Id);
    }
}
