using System.Runtime.CompilerServices;
using FakeDrivers.Functional;

namespace FunctionalTests.Tests;

/// <summary>What is the same for all tests.</summary>
internal static class Tests
{
    /// <summary>The servers of a test, whose logs are attached to it when it fails.</summary>
    public static FunctionalTestContext Context([CallerMemberName] string name = "") =>
        FunctionalTestContext.Create(new() { Reporter = XunitReporter.ForCurrentTest() }, name);
}
