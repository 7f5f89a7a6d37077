using System.Reflection;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Volumes;

/// <summary>Lets every transition of the volume service hang until it is disposed.</summary>
internal sealed class HangingTransitions : IDisposable
{
    private readonly List<IDisposable> _rules;

    public HangingTransitions(FakeWorld world) => _rules =
    [
        .. typeof(VolumeTransitions).GetProperties(BindingFlags.Static | BindingFlags.Public)
            .Select(property => (Transition)property.GetValue(null)!).Select(transition => (IDisposable)world.Faults.On(transition).Hang()),
    ];

    public void Dispose() => _rules.ForEach(rule => rule.Dispose());
}
