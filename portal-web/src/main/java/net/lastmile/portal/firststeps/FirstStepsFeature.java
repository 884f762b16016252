package net.lastmile.portal.firststeps;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import net.lastmile.api.permissions.Permission;
import net.lastmile.portal.feature.Entry;
import net.lastmile.portal.feature.Feature;
import net.lastmile.portal.feature.Section;

/** The first steps in the navigation, until all are done. */
@ApplicationScoped
class FirstStepsFeature implements Feature {
  @Inject private StepsLeft stepsLeft;

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(
                Section.START,
                20,
                "/panel/first-steps",
                "nav.firstSteps",
                "pi-flag",
                Permission.SETTINGS_EDIT)
            .ifOn("first-steps")
            .asLongAs(() -> stepsLeft.isAny()));
  }
}
