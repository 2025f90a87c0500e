# Opens the files of a list of jobs (JSON on standard input) in one LibreOffice, does with
# their tracked changes what the job says, and stores them through the filter of the job.
import json, subprocess, sys, time
import uno
from com.sun.star.beans import PropertyValue


def prop(name, value):
    p = PropertyValue()
    p.Name, p.Value = name, value
    return p


def connect(pipe):
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(600):
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except Exception:
            time.sleep(0.1)
    sys.exit("no connection to LibreOffice")


def convert(context, job):
    services = context.ServiceManager
    desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    doc = desktop.loadComponentFromURL(uno.systemPathToFileUrl(job["In"]), "_blank", 0, (prop("Hidden", True),))
    if doc is None:
        print("cannot load", job["In"])
        return
    if job["Changes"]:
        dispatcher = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
        dispatcher.executeDispatch(doc.CurrentController.Frame, ".uno:" + job["Changes"], "", 0, ())
    doc.storeToURL(uno.systemPathToFileUrl(job["Out"]), (prop("FilterName", job["Filter"]), prop("FilterOptions", "UTF8,LF,,,")))
    doc.close(True)


folder = sys.argv[1]
jobs = json.load(sys.stdin)
pipe = "stet%d" % time.time_ns()
office = subprocess.Popen(["soffice", "-env:UserInstallation=" + uno.systemPathToFileUrl(folder + "/profile"), "--headless", "--norestore", "--nologo", "--accept=pipe,name=%s;urp;" % pipe], stderr=subprocess.DEVNULL)
try:
    context = connect(pipe)
    for job in jobs:
        convert(context, job)
    context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context).terminate()
except Exception as e:
    if "disposed" not in str(e):
        raise
finally:
    try:
        office.wait(20)
    except subprocess.TimeoutExpired:
        office.kill()
