using FakeDrivers.Compute;

namespace FakeDrivers.Tests.Compute;

public sealed class DeviceNameTests
{
    [Theory]
    [InlineData("/dev/vdb", "b")]
    [InlineData("/dev/xvdc", "c")]
    [InlineData("/dev/sdaa3", "aa")]
    [InlineData("/dev/hdd", "d")]
    [InlineData("/dev/", null)]
    [InlineData("vdb", null)]
    [InlineData("/dev/vdb\n", null)]
    [InlineData("/dev/VDB", null)]
    public void The_letters_of_a_device_are_told_apart_from_its_prefix(string device, string? letters) =>
        DeviceName.LettersOf(device).Should().Be(letters);

    [Fact]
    public void The_next_device_goes_on_after_z()
    {
        List<string> devices = [];
        for (var i = 0; i < 53; i++) devices.Add(DeviceName.Next(devices));

        devices[0].Should().Be("/dev/vdb");
        devices[24].Should().Be("/dev/vdz");
        devices[25].Should().Be("/dev/vdaa");
        devices[51].Should().Be("/dev/vdba");
        devices.Should().OnlyHaveUniqueItems();
    }
}
