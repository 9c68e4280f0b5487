package org.kettenregel.frontend.config;

import java.time.InstantSource;
import org.kettenregel.backend.classroom.ClassBus;
import org.kettenregel.backend.classroom.ClassLimits;
import org.kettenregel.backend.classroom.Classroom;
import org.kettenregel.backend.store.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the classes over what is saved; closed before it. */
@Configuration
class ClassroomConfiguration {

    @Bean
    Classroom classroom(Database database) {
        return new Classroom(database, ClassBus.over(database), InstantSource.system(), new ClassLimits());
    }
}
